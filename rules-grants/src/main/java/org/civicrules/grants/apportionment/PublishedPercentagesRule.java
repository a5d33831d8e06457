package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.figures.Figures;

/**
 * Decides whether the published percentages, taken as inputs, give the published amounts under any rounding to the
 * published unit: the percentages add up to 100 and every amount lies less than one unit from its exact share.
 *
 * <p>Worked example: 45 % of £331,788.60 is £149,304.87; £148,608 lies £696.87 from it, so no rounding to the pound gives it.
 */
final class PublishedPercentagesRule extends PublishedRule {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    PublishedPercentagesRule(PublishedSplit split) {
        super(
                "grants.published-percentages",
                "The published percentages give the published amounts",
                split.lines().stream().map(PublishedLine::citation).collect(toImmutableList()));
    }

    @Override
    public ImmutableList<Finding> decide(PublishedSplit split) {
        BigFraction sum = split.lines().stream().map(PublishedLine::percent).reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction unit = Figures.exact(split.unit());
        ImmutableList<PublishedLine> off = split.lines().stream()
                .filter(line -> difference(split, line).abs().compareTo(unit) >= 0)
                .collect(toImmutableList());
        boolean fits = off.isEmpty() && sum.equals(HUNDRED);
        Explanation.Builder explanation = Explanation.builder()
                .statement("The percentages add up to " + Figures.number(sum) + "; " + off.size() + " of "
                        + split.lines().size() + " amounts lie a unit or more from their exact share");
        explanation.rule(id()).citations(citations()).putFacts("unit", Figures.pounds(split.unit()));
        split.lines()
                .forEach(line -> explanation.addChildren(Explanation.builder()
                        .statement("line " + line.key())
                        .arithmetic(Figures.pounds(line.amount()) + " - " + Figures.number(line.percent()) + "% x "
                                + Figures.pounds(split.base()) + " = " + Figures.signed(difference(split, line)))
                        .build()));
        return ImmutableList.of(Finding.about(this, "percentages of " + split.baseName())
                .outcome(fits ? Outcome.MET : Outcome.failing(modality()))
                .statement(
                        fits
                                ? "The published amounts follow from the published percentages."
                                : "The published amounts do not follow from the published percentages under any rounding to "
                                        + Figures.pounds(split.unit()) + ".")
                .explanation(explanation
                        .wouldChange("percentages with more decimals, or amounts computed from the published ones")
                        .build())
                .build());
    }

    private static BigFraction difference(PublishedSplit split, PublishedLine line) {
        return Figures.exact(line.amount()).subtract(line.fraction().multiply(Figures.exact(split.base())));
    }
}
