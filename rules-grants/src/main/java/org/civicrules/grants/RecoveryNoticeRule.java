package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.DebtCause;
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
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        if (grant.file().notices().isEmpty()) {
            return unknown(
                    "notices",
                    "Whether a sum was notified is not known.",
                    "notices",
                    "the sums notified in writing; an empty list says there is none");
        }
        if (grant.file().notices().get().isEmpty()) {
            return none("notices", "No sum has been notified as repayable.");
        }
        if (grant.file().returnedToDepartment().isEmpty()) {
            return unknown(
                    "notices",
                    "What went back to the department is not known.",
                    "returnedToDepartment",
                    "whether the sums notified were repaid or set off");
        }
        return grant.file().notices().get().stream()
                .map(notice -> decide(grant, notice))
                .collect(toImmutableList());
    }

    private static boolean answers(ReturnedMoney returned, Notice notice) {
        return returned.notice().equals(Optional.of(notice.id()))
                || (returned.notice().isEmpty()
                        && returned.cause().isPresent()
                        && returned.cause().get() == notice.cause().orElse(DebtCause.NOTICE));
    }

    private Ruling.Details decide(GrantCase grant, Notice notice) {
        PolicySet.Readings readings = grant.policies().readings();
        ImmutableList<ReturnedMoney> back = grant.file().returnedToDepartment().orElse(ImmutableList.of()).stream()
                .filter(returned -> answers(returned, notice))
                .sorted(Comparator.comparing(ReturnedMoney::on))
                .collect(toImmutableList());
        Money open = GrantCase.atLeastZero(
                notice.amount().minus(GrantCase.sum(back.stream().map(ReturnedMoney::amount))));
        LocalDate due = notice.notified().plusDays(readings.of(GrantPolicies.IMMEDIATELY_DAYS));
        Optional<LocalDate> done = open.isZero()
                ? back.stream()
                        .map(ReturnedMoney::on)
                        .reduce((earlier, later) -> later)
                        .or(() -> Optional.of(due))
                : Optional.empty();
        return Ruling.about("notice " + notice.id())
                .of(
                        Deadline.outcome(due, done, grant.asAt(), modality()),
                        Figures.pounds(open) + " of " + Figures.pounds(notice.amount()) + " notified on "
                                + notice.notified() + " is still to be repaid or set off.",
                        Change.of(
                                "returnedToDepartment",
                                GrantCase.plain(open.isZero() ? notice.amount() : open),
                                Figures.pounds(open.isZero() ? notice.amount() : open) + " for this notice by " + due))
                .fact("notified", Figures.pounds(notice.amount()) + " on " + notice.notified())
                .dueOn(due)
                .doneOn(done)
                .amount(open)
                .parameters(readings.asked());
    }
}
