package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(PublishedSplit split) {
        BigFraction sum = split.lines().stream().map(PublishedLine::percent).reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction unit = Figures.exact(split.unit());
        long off = split.lines().stream()
                .filter(line -> difference(split, line).abs().compareTo(unit) >= 0)
                .count();
        Ruling.Subject subject = Ruling.about("percentages of " + split.baseName());
        Ruling.Details ruling = off == 0 && sum.equals(HUNDRED)
                ? subject.met("The published amounts follow from the published percentages.")
                : subject.departed(
                        "The published amounts do not follow from the published percentages under any rounding to "
                                + Figures.pounds(split.unit()) + ".",
                        Change.of(
                                "published.lines.percent",
                                "100",
                                "percentages with more decimals, or amounts computed from the published ones"));
        split.lines()
                .forEach(line -> ruling.part(Explanation.builder()
                        .statement("line " + line.key())
                        .arithmetic(Figures.pounds(line.amount()) + " - " + Figures.number(line.percent()) + "% x "
                                + Figures.pounds(split.base()) + " = " + Figures.signed(difference(split, line)))
                        .build()));
        return ImmutableList.of(ruling.fact("unit", Figures.pounds(split.unit()))
                .arithmetic("the percentages add up to " + Figures.number(sum) + "; " + off + " of "
                        + split.lines().size() + " amounts lie a unit or more from their exact share")
                .build());
    }

    private static BigFraction difference(PublishedSplit split, PublishedLine line) {
        return Figures.exact(line.amount()).subtract(line.fraction().multiply(Figures.exact(split.base())));
    }
}
