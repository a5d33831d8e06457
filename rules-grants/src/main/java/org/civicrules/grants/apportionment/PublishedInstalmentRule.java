package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.scheme.SchemeTerms;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides whether a published instalment is the scheme's share of the total allocation, rounded half up to what the document
 * rounds it to.
 *
 * <p>Worked example: 60 % of £552,981 is £331,788.60, published so and as about £332k.
 */
final class PublishedInstalmentRule extends PublishedRule {

    private final SchemeTerms terms;
    private final Optional<Money> total;

    PublishedInstalmentRule(PublishedSplit split, SchemeTerms terms, Optional<Money> total) {
        super(
                "grants.published-instalment",
                "Each published instalment is the scheme's share of the allocation",
                citations(
                        split,
                        split.instalments().stream()
                                .map(PublishedSplit.Instalment::citation)
                                .collect(toImmutableList())));
        this.terms = terms;
        this.total = total;
    }

    @Override
    protected ImmutableList<Ruling> judge(PublishedSplit split) {
        return split.instalments().isEmpty()
                ? notApplicable("instalments", "The document states no instalment.")
                : split.instalments().stream().map(this::decide).collect(toImmutableList());
    }

    private Ruling decide(PublishedSplit.Instalment published) {
        Ruling.Subject subject =
                Ruling.about("instalment " + published.tranche() + " of " + Figures.pounds(published.amount()));
        Optional<Term.Tranche> tranche = terms.find(published.tranche(), Term.Tranche.class);
        Optional<Money> expected = tranche.flatMap(term -> total.flatMap(term::amountOf));
        if (expected.isEmpty()) {
            MissingFact missing = missing(published, tranche);
            return subject.undetermined(
                            "What it should come to is not known.",
                            Change.of(missing.name(), "0", missing.need()),
                            missing)
                    .fact("published", Figures.pounds(published.amount()))
                    .build();
        }
        BigFraction precision = Figures.exact(published.precision());
        BigFraction rounded = BigFraction.of(Figures.exact(expected.get())
                        .divide(precision)
                        .bigDecimalValue(0, RoundingMode.HALF_UP)
                        .toBigIntegerExact())
                .multiply(precision);
        boolean agrees = rounded.equals(Figures.exact(published.amount()));
        String statement = "The scheme's share comes to " + Figures.pounds(expected.get()) + ", to the nearest "
                + Figures.pounds(published.precision()) + " " + Figures.pounds(rounded) + "; "
                + (agrees ? "as published." : "not as published.");
        Ruling.Details ruling = agrees
                ? subject.met(statement)
                : subject.departed(
                        statement,
                        Change.of(
                                "published.instalments.amount",
                                Figures.number(rounded),
                                "a published amount of " + Figures.pounds(rounded)));
        return ruling.fact("published", Figures.pounds(published.amount()))
                .arithmetic(Figures.pounds(expected.get()) + " to the nearest " + Figures.pounds(published.precision())
                        + " = " + Figures.pounds(rounded))
                .build();
    }

    private static MissingFact missing(PublishedSplit.Instalment published, Optional<Term.Tranche> tranche) {
        return tranche.flatMap(Term.Tranche::share).isPresent()
                ? MissingFact.of("totalAllocation", "what the instalment is a share of")
                : MissingFact.of("scheme." + published.tranche() + ".share", "which share of the allocation it is");
    }
}
