package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.DebtCause;
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
        ImmutableList<Ruling.Details> rulings = account.value()
                .map(known -> decide(grant, known, due))
                .orElseGet(() -> ImmutableList.of(Ruling.about(SUBJECT)
                        .undetermined(
                                "What is to be returned is not known.",
                                GrantCase.list(account.missing()),
                                account.missing())));
        rulings.get(0).dueOn(due).parameters(readings.asked());
        account.value().ifPresent(known -> rulings.forEach(ruling -> ruling.parameters(known.policies())));
        return rulings;
    }

    private ImmutableList<Ruling.Details> decide(GrantCase grant, Account account, LocalDate due) {
        ImmutableList<Debt> debts =
                account.debts().stream().filter(this::isMeant).collect(toImmutableList());
        Money owed = Debts.amount(debts);
        Money outstanding = Debts.outstanding(debts);
        boolean closed = grant.asAt().isAfter(term().close());
        boolean open = closed
                && outstanding.isZero()
                && !account.owed().isSettled()
                && (term().misspentToo() || !grant.isSpendingKnown());
        Optional<LocalDate> done =
                closed && outstanding.isZero() ? Optional.of(settled(grant, owed)) : Optional.empty();
        String statement = Figures.pounds(outstanding) + " of " + Figures.pounds(owed)
                + (term().misspentToo() ? " misspent or" : "")
                + " unspent is still to be returned"
                + (account.owed().isSettled()
                        ? ""
                        : ", and what is owed in all may be anything from "
                                + Figures.pounds(account.owed().least()) + " to "
                                + Figures.pounds(account.owed().most()))
                + (closed ? "; due by " + due + "." : "; the fund is open until " + term().close() + ".");
        Ruling.Subject subject = Ruling.about(SUBJECT);
        Ruling.Details ruling = open
                ? subject.undetermined(statement, GrantCase.settling(account.missing()), account.missing())
                : subject.of(
                                Deadline.outcome(due, done, grant.asAt(), modality()),
                                statement,
                                Change.of(
                                        "returnedToDepartment.amount",
                                        GrantCase.plain(outstanding),
                                        "returning " + Figures.pounds(outstanding) + " by " + due))
                        .doneOn(done);
        ruling.amount(outstanding)
                .fact("received", Figures.pounds(account.received()))
                .fact("properly spent", Figures.pounds(account.properlySpent()))
                .fact("misspent", Figures.pounds(account.misspent()))
                .fact("unsettled", Figures.pounds(account.unsettled()))
                .fact("unspent", Figures.pounds(account.unspent()))
                .fact("returned", Figures.pounds(account.returned()))
                .arithmetic(arithmetic(debts, owed, outstanding));
        return term().misspentToo() && account.returnedBeyond().isPositive()
                ? ImmutableList.of(ruling, beyond(account))
                : ImmutableList.of(ruling);
    }

    private static Ruling.Details beyond(Account account) {
        return Ruling.about("money returned")
                .departed(
                        Figures.pounds(account.returnedBeyond()) + " more was returned than can be owed.",
                        Change.of(
                                "returnedToDepartment.amount",
                                GrantCase.plain(account.returned().minus(account.returnedBeyond())),
                                "returns of "
                                        + Figures.pounds(account.returned().minus(account.returnedBeyond()))))
                .fact("returned", Figures.pounds(account.returned()))
                .amount(account.returnedBeyond());
    }

    /** Whether the term speaks of a debt. What a notice says is for the term about notices. */
    private boolean isMeant(Debt debt) {
        return switch (debt.cause()) {
            case UNSPENT -> true;
            case MISSPENT, OVERPAYMENT -> term().misspentToo();
            case NOTICE -> false;
        };
    }

    private static String arithmetic(ImmutableList<Debt> debts, Money owed, Money outstanding) {
        String causes = debts.stream()
                .map(debt -> Figures.pounds(debt.amount()) + " "
                        + debt.cause().name().toLowerCase(Locale.ROOT))
                .collect(joining(" + "));
        return (causes.isEmpty() ? Figures.pounds(owed) : causes) + " = " + Figures.pounds(owed) + "; "
                + Figures.pounds(owed) + " - "
                + Figures.pounds(owed.minus(outstanding)) + " returned = " + Figures.pounds(outstanding);
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
                .filter(returned ->
                        returned.notice().isEmpty() && !returned.cause().equals(Optional.of(DebtCause.NOTICE)))
                .sorted(Comparator.comparing(ReturnedMoney::on))
                .collect(toImmutableList());
    }
}
