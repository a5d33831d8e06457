package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
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
    ImmutableList<Ruling> rule(GrantCase grant) {
        String subject = "instalment " + term().basis().id();
        if (term().share().isEmpty()) {
            return ImmutableList.of(
                    Ruling.notApplicable(subject, "Its share was not seen, so its amount is not judged."));
        }
        Optional<Money> expected = grant.instalment(term());
        if (expected.isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    subject,
                    "What it should come to is not known.",
                    MissingFact.of("totalAllocation", "what the instalment is a share of")));
        }
        if (grant.file().receipts().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    subject,
                    "What was received is not known.",
                    MissingFact.of("receipts", "what was received; an empty list says nothing was")));
        }
        return ImmutableList.of(
                decide(subject, expected.get(), grant.file().receipts().get()));
    }

    private Ruling decide(String subject, Money expected, ImmutableList<Receipt> receipts) {
        Money received = GrantCase.sum(receipts.stream()
                .filter(receipt ->
                        receipt.tranche().equals(Optional.of(term().basis().id())))
                .map(Receipt::amount));
        ImmutableList<MissingFact> unnamed = receipts.stream()
                .filter(receipt -> receipt.tranche().isEmpty())
                .map(receipt -> MissingFact.of(
                        "receipts." + receipt.id() + ".tranche", "which instalment the receipt belongs to"))
                .collect(toImmutableList());
        Money over = GrantCase.atLeastZero(received.minus(expected));
        boolean unclear = over.isZero() && !received.equals(expected) && !unnamed.isEmpty();
        Outcome outcome = over.isPositive()
                ? failing()
                : unclear ? Outcome.UNDETERMINED : received.equals(expected) ? Outcome.MET : Outcome.NOT_YET_DUE;
        Ruling.Builder ruling = Ruling.of(
                subject,
                outcome,
                Figures.pounds(received) + " of " + Figures.pounds(expected) + " has been received"
                        + (over.isPositive() ? "; " + Figures.pounds(over) + " is an overpayment." : "."));
        if (unclear) {
            ruling.addAllMissing(unnamed);
        }
        if (over.isPositive()) {
            ruling.amount(over);
        }
        return ruling.putFacts("month", term().month().map(Object::toString).orElse("not seen"))
                .arithmetic(Figures.pounds(received) + " - " + Figures.pounds(expected) + " = "
                        + Figures.pounds(received.minus(expected)))
                .wouldChange("receipts of " + Figures.pounds(expected))
                .build();
    }
}
