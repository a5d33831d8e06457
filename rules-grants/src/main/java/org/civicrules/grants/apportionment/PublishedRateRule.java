package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.figures.Figures;
import org.joda.money.Money;

/**
 * Decides whether a published amount for each unit fits its line.
 *
 * <p>amount / units, rounded half up to the precision of the rate, must be the rate. Where the document gives no number of units, the
 * numbers that would fit are stated: from the first whole number above amount / (rate + half a precision) to the last one not above
 * amount / (rate - half a precision). If there is none, the rate does not fit; otherwise it is consistent but cannot be checked.
 *
 * <p>Worked example: £148,608 / 3,076 = £48.31, not £42, which would need 3,497 to 3,580 units; £83,178 at about £111 needs 746 to 752 beds.
 */
final class PublishedRateRule extends PublishedRule {

    PublishedRateRule(PublishedSplit split) {
        super(
                "grants.published-rate",
                "Each published amount for a unit fits its line",
                Iterables.concat(
                        split.rates().stream().map(PublishedRate::citation).collect(toImmutableList()),
                        split.rates().isEmpty()
                                ? ImmutableList.of(split.lines().get(0).citation())
                                : ImmutableList.of()));
    }

    @Override
    public ImmutableList<Finding> decide(PublishedSplit split) {
        if (split.rates().isEmpty()) {
            return ImmutableList.of(Finding.about(this, "rates")
                    .outcome(Outcome.NOT_APPLICABLE)
                    .statement("The document states no amount for each unit.")
                    .explanation(Explanation.builder()
                            .statement("The document states no amount for each unit.")
                            .rule(id())
                            .citations(citations())
                            .build())
                    .build());
        }
        return split.rates().stream().map(rate -> finding(split, rate)).collect(toImmutableList());
    }

    private Finding finding(PublishedSplit split, PublishedRate rate) {
        Money amount = split.line(rate.line()).amount();
        FittingUnits fitting = FittingUnits.of(amount, rate);
        Outcome outcome = rate.units()
                .map(units -> fits(amount, units, rate) ? Outcome.MET : Outcome.failing(modality()))
                .orElse(fitting.exist() ? Outcome.UNDETERMINED : Outcome.failing(modality()));
        String statement = rate.units()
                .map(units -> checked(amount, units, rate, fitting))
                .orElseGet(() -> unchecked(rate, fitting));
        Explanation.Builder explanation = Explanation.builder();
        explanation
                .statement(statement)
                .rule(id())
                .addCitations(rate.citation())
                .putFacts("published amount", Figures.pounds(amount))
                .putFacts(
                        "published rate",
                        Figures.pounds(rate.rate()) + " to the nearest " + Figures.pounds(rate.precision()))
                .putFacts("units that would fit", fitting.text());
        rate.units().ifPresent(units -> explainUnits(explanation, amount, units, rate));
        Finding.Builder finding = Finding.about(this, "rate of line " + rate.line());
        finding.outcome(outcome).statement(statement).explanation(explanation.build());
        if (outcome == Outcome.UNDETERMINED) {
            finding.addMissing(MissingFact.of(
                    "published.rates[" + rate.line() + "].units",
                    "the number of " + rate.unitName() + " the rate is for"));
        }
        return finding.build();
    }

    private static void explainUnits(
            Explanation.Builder explanation, Money amount, BigFraction units, PublishedRate rate) {
        BigFraction each = Figures.exact(amount).divide(units);
        explanation
                .putFacts("units", Figures.number(units) + " " + rate.unitName())
                .arithmetic(Figures.pounds(amount) + " / " + Figures.number(units) + " = " + Figures.toThePenny(each))
                .wouldChange("a published rate of " + Figures.toThePenny(each));
        wholePoundRate(amount, each).ifPresent(multiple -> explanation.result(multiple));
    }

    /** The way the amount may have come about: a rate cut to whole pounds, times a number of units. */
    private static Optional<String> wholePoundRate(Money amount, BigFraction each) {
        BigInteger pounds = each.bigDecimalValue(0, RoundingMode.DOWN).toBigInteger();
        if (pounds.signum() == 0) {
            return Optional.empty();
        }
        BigFraction units = Figures.exact(amount).divide(pounds);
        return units.getDenominator().equals(BigInteger.ONE)
                ? Optional.of("the amount is exactly £" + pounds + " x " + units.getNumerator())
                : Optional.empty();
    }

    private static boolean fits(Money amount, BigFraction units, PublishedRate rate) {
        BigFraction steps = Figures.exact(amount).divide(units).divide(Figures.exact(rate.precision()));
        BigFraction rounded =
                BigFraction.of(steps.bigDecimalValue(0, RoundingMode.HALF_UP).toBigIntegerExact());
        return rounded.multiply(Figures.exact(rate.precision())).equals(Figures.exact(rate.rate()));
    }

    private static String checked(Money amount, BigFraction units, PublishedRate rate, FittingUnits fitting) {
        String each = Figures.toThePenny(Figures.exact(amount).divide(units));
        return Figures.pounds(amount) + " over " + Figures.number(units) + " " + rate.unitName() + " is " + each
                + (fits(amount, units, rate)
                        ? ", as published."
                        : ", not the published " + Figures.pounds(rate.rate()) + ", which needs " + fitting.text()
                                + " units.");
    }

    private static String unchecked(PublishedRate rate, FittingUnits fitting) {
        return fitting.exist()
                ? "The published " + Figures.pounds(rate.rate()) + " is consistent with " + fitting.text() + " "
                        + rate.unitName() + "; how many there are is not given."
                : "No whole number of " + rate.unitName() + " gives the published " + Figures.pounds(rate.rate()) + ".";
    }

    /** The whole numbers of units for which a line gives a rate. */
    private record FittingUnits(BigInteger fewest, Optional<BigInteger> most) {

        static FittingUnits of(Money amount, PublishedRate rate) {
            BigFraction half = Figures.exact(rate.precision()).divide(2);
            BigFraction exact = Figures.exact(amount);
            BigFraction high = Figures.exact(rate.rate()).add(half);
            BigFraction low = Figures.exact(rate.rate()).subtract(half);
            BigInteger fewest = down(exact.divide(high)).add(BigInteger.ONE);
            return new FittingUnits(fewest, low.signum() > 0 ? Optional.of(down(exact.divide(low))) : Optional.empty());
        }

        private static BigInteger down(BigFraction number) {
            return number.bigDecimalValue(0, RoundingMode.DOWN).toBigInteger();
        }

        boolean exist() {
            return most.map(last -> last.compareTo(fewest) >= 0).orElse(true);
        }

        String text() {
            if (!exist()) {
                return "no number of";
            }
            return fewest + most.map(last -> " to " + last).orElse(" or more");
        }
    }
}
