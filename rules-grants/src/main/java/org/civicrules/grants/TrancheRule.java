package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.Receipt;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides whether an instalment was paid as the scheme says: share x total allocation, rounded half up to the penny. What is received
 * above that is an overpayment.
 *
 * <p>Worked example: 60 % and 40 % of £552,981 are £331,788.60 and £221,192.40.
 */
final class TrancheRule extends TermRule<Term.Tranche> {

    TrancheRule(Term.Tranche term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        String subject = "instalment " + term().basis().id();
        if (term().share().isEmpty()) {
            return none(subject, "Its share was not seen, so its amount is not judged.");
        }
        Optional<Money> expected = grant.instalment(term());
        if (expected.isEmpty()) {
            return ImmutableList.of(Ruling.about(subject)
                    .undetermined(
                            "What it should come to is not known.",
                            Change.of("totalAllocation", "0.01", "the allocation"),
                            MissingFact.of("totalAllocation", "what the instalment is a share of")));
        }
        if (grant.file().receipts().isEmpty()) {
            return unknown(
                    subject,
                    "What was received is not known.",
                    "receipts",
                    "what was received; an empty list says nothing was");
        }
        return ImmutableList.of(
                decide(grant, subject, expected.get(), grant.file().receipts().get()));
    }

    private Ruling.Details decide(GrantCase grant, String subject, Money expected, ImmutableList<Receipt> receipts) {
        Money received = GrantCase.sum(receipts.stream()
                .filter(receipt ->
                        receipt.tranche().equals(Optional.of(term().basis().id())))
                .map(Receipt::amount));
        ImmutableList<MissingFact> unnamed = receipts.stream()
                .filter(receipt -> receipt.tranche().isEmpty())
                .map(receipt -> MissingFact.of(
                        "receipts." + receipt.id() + ".tranche", "which instalment the receipt belongs to"))
                .collect(toImmutableList());
        return ruling(grant, subject, expected, received, unnamed)
                .fact("month", term().month().map(Object::toString).orElse("not seen"))
                .arithmetic(Figures.pounds(received) + " - " + Figures.pounds(expected) + " = "
                        + Figures.pounds(received.minus(expected)));
    }

    /** What has not been paid: not due before its month has passed, nor where the return it depends on did not come in time. */
    private Ruling.Details unpaid(GrantCase grant, Ruling.Subject subject, String statement, Change change) {
        Optional<LocalDate> last = term().month().map(YearMonth::atEndOfMonth);
        if (last.isEmpty() || !grant.asAt().isAfter(last.get())) {
            return subject.notYetDue(statement, change);
        }
        return isWithheld(grant)
                ? subject.notApplicable(
                        statement + " It was not to be paid: the return it depends on did not come in time.")
                : subject.departed(
                        statement + " The month in which it was to be paid ended on " + last.get() + ".", change);
    }

    private boolean isWithheld(GrantCase grant) {
        return grant.terms().of(Term.TrancheGate.class).stream()
                .filter(gate -> gate.tranche().equals(term().basis().id()))
                .flatMap(gate -> grant.terms().find(gate.returned(), Term.ReturnDuty.class).stream())
                .anyMatch(duty -> duty.due()
                        .map(due -> ReturnRule.sent(grant, duty)
                                .map(sent -> sent.isAfter(due))
                                .orElse(true))
                        .orElse(false));
    }

    private Ruling.Details ruling(
            GrantCase grant, String about, Money expected, Money received, ImmutableList<MissingFact> unnamed) {
        Ruling.Subject subject = Ruling.about(about);
        Money over = GrantCase.atLeastZero(received.minus(expected));
        String statement = Figures.pounds(received) + " of " + Figures.pounds(expected) + " has been received"
                + (over.isPositive() ? "; " + Figures.pounds(over) + " is an overpayment." : ".");
        Change change =
                Change.of("receipts.amount", GrantCase.plain(expected), "receipts of " + Figures.pounds(expected));
        if (over.isPositive()) {
            return subject.of(failing(), statement, change).amount(over);
        }
        if (received.equals(expected)) {
            return subject.met(statement);
        }
        return unnamed.isEmpty()
                ? unpaid(grant, subject, statement, change)
                : subject.undetermined(
                        statement,
                        Change.of(unnamed.get(0).name(), term().basis().id(), "the instalment it belongs to"),
                        unnamed);
    }
}
