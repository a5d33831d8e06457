package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.ReturnedMoney;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides whether what has to go back to the department has gone back: unspent money, or misspent and unspent money, at the
 * close of the fund.
 *
 * <p>Until the fund closes nothing is owed yet. The last day is the day the scheme names plus the days that count as promptly.
 *
 * <p>Interpretation: promptly after 30 June 2022 is by default within 31 days, so by 31 July; policy prompt-return-days changes it.
 */
final class RepaymentRule extends TermRule<Term.Repayment> {

    private static final String SUBJECT = "repayment";

    RepaymentRule(Term.Repayment term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        Decision<Account> account = grant.account();
        PolicySet.Readings readings = grant.policies().readings();
        LocalDate due = term().promptlyAfter().plusDays(readings.of(GrantPolicies.PROMPT_RETURN_DAYS));
        Ruling.Details ruling = account.value()
                .map(known -> decide(grant, known, due))
                .orElseGet(() -> Ruling.about(SUBJECT)
                        .undetermined(
                                "What is to be returned is not known.",
                                GrantCase.list(account.missing()),
                                account.missing()));
        account.value().ifPresent(known -> ruling.parameters(known.policies()));
        return ImmutableList.of(ruling.dueOn(due).parameters(readings.asked()));
    }

    private Ruling.Details decide(GrantCase grant, Account account, LocalDate due) {
        Money owed = GrantCase.atLeastZero(
                term().misspentToo() ? account.misspent().plus(account.unspent()) : account.unspent());
        Money outstanding = GrantCase.atLeastZero(owed.minus(account.returned()));
        boolean closed = grant.asAt().isAfter(term().close());
        boolean open = closed && outstanding.isZero() && account.unsettled().isPositive() && term().misspentToo();
        Optional<LocalDate> done =
                closed && outstanding.isZero() ? Optional.of(settled(grant, owed)) : Optional.empty();
        String statement = Figures.pounds(outstanding) + " of " + Figures.pounds(owed)
                + (term().misspentToo() ? " misspent or" : "")
                + " unspent is still to be returned"
                + (closed ? "; due by " + due + "." : "; the fund is open until " + term().close() + ".");
        Ruling.Subject subject = Ruling.about(SUBJECT);
        Ruling.Details ruling = open
                ? subject.undetermined(
                        statement,
                        Change.of("spending", "attested", "the facts that are missing of the lines of spending"),
                        MissingFact.of(
                                "spending",
                                "the facts without which " + Figures.pounds(account.unsettled()) + " may be misspent"))
                : subject.of(
                                Deadline.outcome(due, done, grant.asAt(), modality()),
                                statement,
                                Change.of(
                                        "returnedToDepartment.amount",
                                        GrantCase.plain(outstanding),
                                        "returning " + Figures.pounds(outstanding) + " by " + due))
                        .doneOn(done);
        return ruling.amount(outstanding)
                .fact("received", Figures.pounds(account.received()))
                .fact("properly spent", Figures.pounds(account.properlySpent()))
                .fact("misspent", Figures.pounds(account.misspent()))
                .fact("unspent", Figures.pounds(account.unspent()))
                .fact("returned", Figures.pounds(account.returned()))
                .arithmetic(arithmetic(account, owed));
    }

    private String arithmetic(Account account, Money owed) {
        String parts = term().misspentToo()
                ? Figures.pounds(account.misspent()) + " + " + Figures.pounds(account.unspent())
                : Figures.pounds(account.unspent());
        return parts + ", at least zero = " + Figures.pounds(owed) + "; " + Figures.pounds(owed) + " - "
                + Figures.pounds(account.returned()) + " = " + Figures.pounds(owed.minus(account.returned()));
    }

    /** The day from which nothing was left to return: the return that settled it, or the first day after the close. */
    private LocalDate settled(GrantCase grant, Money owed) {
        Money open = owed;
        LocalDate day = term().close().plusDays(1);
        for (ReturnedMoney returned : inOrder(grant)) {
            if (!open.isPositive()) {
                return day;
            }
            open = open.minus(returned.amount());
            day = returned.on().isAfter(day) ? returned.on() : day;
        }
        return day;
    }

    private static ImmutableList<ReturnedMoney> inOrder(GrantCase grant) {
        return grant.file().returnedToDepartment().orElse(ImmutableList.of()).stream()
                .sorted(Comparator.comparing(ReturnedMoney::on))
                .collect(toImmutableList());
    }
}
