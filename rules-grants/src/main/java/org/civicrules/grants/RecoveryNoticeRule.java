package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Parameter;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.Notice;
import org.civicrules.grants.file.ReturnedMoney;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides for each sum notified in writing whether it has been repaid or set off.
 *
 * <p>Interpretation: immediately is by default the day of the notice itself; policy immediately-days allows more calendar days.
 */
final class RecoveryNoticeRule extends TermRule<Term.RecoveryNotice> {

    RecoveryNoticeRule(Term.RecoveryNotice term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling> rule(GrantCase grant) {
        if (grant.file().notices().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    "notices",
                    "Whether a sum was notified is not known.",
                    MissingFact.of("notices", "the sums notified in writing; an empty list says there is none")));
        }
        if (grant.file().notices().get().isEmpty()) {
            return ImmutableList.of(Ruling.notApplicable("notices", "No sum has been notified as repayable."));
        }
        if (grant.file().returnedToDepartment().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    "notices",
                    "What went back to the department is not known.",
                    MissingFact.of("returnedToDepartment", "whether the sums notified were repaid or set off")));
        }
        return grant.file().notices().get().stream()
                .map(notice -> decide(grant, notice))
                .collect(toImmutableList());
    }

    private Ruling decide(GrantCase grant, Notice notice) {
        ImmutableList<ReturnedMoney> back = grant.file().returnedToDepartment().orElse(ImmutableList.of()).stream()
                .filter(returned -> returned.notice().equals(Optional.of(notice.id())))
                .sorted(Comparator.comparing(ReturnedMoney::on))
                .collect(toImmutableList());
        Money open = GrantCase.atLeastZero(
                notice.amount().minus(GrantCase.sum(back.stream().map(ReturnedMoney::amount))));
        LocalDate due = notice.notified().plusDays(grant.policy().immediatelyDays());
        Optional<LocalDate> done = open.isZero()
                ? back.stream()
                        .map(ReturnedMoney::on)
                        .reduce((earlier, later) -> later)
                        .or(() -> Optional.of(due))
                : Optional.empty();
        return Ruling.of(
                        "notice " + notice.id(),
                        Deadline.outcome(due, done, grant.asAt(), modality()),
                        Figures.pounds(open) + " of " + Figures.pounds(notice.amount()) + " notified on "
                                + notice.notified() + " is still to be repaid or set off.")
                .dueOn(due)
                .doneOn(done)
                .amount(open)
                .addParameters(Parameter.of(
                        "policy immediately-days", String.valueOf(grant.policy().immediatelyDays())))
                .wouldChange("repaying " + Figures.pounds(open))
                .build();
    }
}
