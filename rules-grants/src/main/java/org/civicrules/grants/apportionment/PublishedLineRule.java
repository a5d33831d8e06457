package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(PublishedSplit split) {
        return split.lines().stream().map(line -> decide(split, line)).collect(toImmutableList());
    }

    private static Ruling decide(PublishedSplit split, PublishedLine line) {
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
        String statement = Figures.pounds(line.amount()) + " is " + Figures.percent(share) + " of " + split.baseName()
                + ", which " + (roundsTo(share, line) ? "rounds" : "does not round") + " to the published " + label
                + "; as an input " + label + " of " + split.baseName() + " is " + Figures.pounds(exact)
                + ", a difference of " + Figures.signed(amount.subtract(exact)) + ".";
        Ruling.Subject subject = Ruling.about("line " + line.key());
        Ruling.Details ruling = fits
                ? subject.met(statement)
                : subject.departed(
                        statement,
                        Change.of(
                                "published.lines." + line.key() + ".amount",
                                computed.getAmount().toPlainString(),
                                "the amount " + Figures.pounds(computed) + ", or the percentage "
                                        + Figures.percent(share)));
        return ruling.amount(difference.abs())
                .fact("published amount", Figures.pounds(line.amount()))
                .fact("published percentage", label + ", " + line.role())
                .fact(split.baseName(), Figures.pounds(split.base()))
                .fact("computed amount", Figures.pounds(computed))
                .fact("implied share", Figures.percent(share))
                .fact("implied base", impliedBase(line))
                .parameter(
                        Parameter.of("tolerance", Figures.pounds(split.tolerance()) + ", " + split.toleranceReason()))
                .arithmetic(Figures.pounds(line.amount()) + " - " + label + " x " + Figures.pounds(split.base()) + " = "
                        + Figures.signed(amount.subtract(exact)))
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
