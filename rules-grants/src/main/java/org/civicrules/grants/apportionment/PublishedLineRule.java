package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.grants.figures.Figures;
import org.joda.money.Money;

/**
 * Decides for each line of a published split whether its amount and its percentage fit.
 *
 * <p>A descriptive percentage fits if amount / base, rounded half up to the decimals it is published with, is that percentage. An
 * input percentage fits if the amount lies within the tolerance of the line's share by largest remainder.
 *
 * <p>Worked example: £148,608 of £331,788.60 is 44.790 %, which rounds to the published 45 %; taken as an input, 45 % gives £149,304.87, so
 * the published amount is £696.87 less.
 */
final class PublishedLineRule extends PublishedRule {

    private static final int HUNDRED = 100;

    PublishedLineRule(PublishedSplit split) {
        super(
                "grants.published-line",
                "Each published amount fits its percentage",
                split.lines().stream().map(PublishedLine::citation).collect(toImmutableList()));
    }

    @Override
    public ImmutableList<Finding> decide(PublishedSplit split) {
        return split.lines().stream().map(line -> finding(split, line)).collect(toImmutableList());
    }

    private Finding finding(PublishedSplit split, PublishedLine line) {
        BigFraction amount = Figures.exact(line.amount());
        BigFraction base = Figures.exact(split.base());
        BigFraction share = amount.divide(base);
        BigFraction exact = line.fraction().multiply(base);
        Money computed = split.computed().line(line.key()).amount();
        Money difference = line.amount().minus(computed);
        boolean fits = line.role() == PercentageRole.INPUT
                ? !difference.abs().isGreaterThan(split.tolerance())
                : roundsTo(share, line);
        String label = Figures.number(line.percent()) + "%";
        String asInput = "as an input " + label + " of " + split.baseName() + " is " + Figures.pounds(exact)
                + ", a difference of " + Figures.signed(amount.subtract(exact));
        String asLabel = Figures.pounds(line.amount()) + " is " + Figures.percent(share) + " of " + split.baseName()
                + ", which " + (roundsTo(share, line) ? "rounds" : "does not round") + " to the published " + label;
        Explanation explanation = Explanation.builder()
                .statement("The published amount " + (fits ? "fits" : "does not fit") + " its percentage")
                .rule(id())
                .addCitations(line.citation())
                .putFacts("published amount", Figures.pounds(line.amount()))
                .putFacts("published percentage", label + ", " + line.role())
                .putFacts(split.baseName(), Figures.pounds(split.base()))
                .putFacts("computed amount", Figures.pounds(computed))
                .putFacts("implied share", Figures.percent(share))
                .putFacts("implied base", impliedBase(line))
                .addParameters(
                        Parameter.of("tolerance", Figures.pounds(split.tolerance()) + ", " + split.toleranceReason()))
                .arithmetic(Figures.pounds(line.amount()) + " - " + label + " x " + Figures.pounds(split.base()) + " = "
                        + Figures.signed(amount.subtract(exact)))
                .result(asLabel)
                .wouldChange(
                        fits
                                ? "an amount or a percentage that no longer fit each other"
                                : "the amount " + Figures.pounds(computed) + ", or the percentage "
                                        + Figures.percent(share))
                .build();
        return Finding.about(this, "line " + line.key())
                .outcome(fits ? Outcome.MET : Outcome.failing(modality()))
                .statement(asLabel + "; " + asInput + ".")
                .amountAtStake(difference.abs())
                .explanation(explanation)
                .build();
    }

    private static boolean roundsTo(BigFraction share, PublishedLine line) {
        return share.multiply(HUNDRED)
                        .bigDecimalValue(line.decimals(), RoundingMode.HALF_UP)
                        .compareTo(line.percent().bigDecimalValue(line.decimals(), RoundingMode.HALF_UP))
                == 0;
    }

    private static String impliedBase(PublishedLine line) {
        return line.percent().signum() == 0
                ? "none: the percentage is zero"
                : Figures.toThePenny(Figures.exact(line.amount()).divide(line.fraction()));
    }
}
