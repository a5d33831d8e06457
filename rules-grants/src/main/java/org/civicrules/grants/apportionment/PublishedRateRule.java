package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(PublishedSplit split) {
        return split.rates().isEmpty()
                ? notApplicable("rates", "The document states no amount for each unit.")
                : split.rates().stream().map(rate -> decide(split, rate)).collect(toImmutableList());
    }

    private static Ruling decide(PublishedSplit split, PublishedRate rate) {
        Money amount = split.line(rate.line()).amount();
        FittingUnits fitting = FittingUnits.of(amount, rate);
        return rate.units()
                .map(units -> known(amount, units, rate, fitting))
                .orElseGet(() -> unknown(rate, fitting))
                .fact("published amount", Figures.pounds(amount))
                .fact(
                        "published rate",
                        Figures.pounds(rate.rate()) + " to the nearest " + Figures.pounds(rate.precision()))
                .fact("units that would fit", fitting.text())
                .build();
    }

    private static Ruling.Subject about(PublishedRate rate) {
        return Ruling.about("rate of line " + rate.line());
    }

    private static Ruling.Details known(Money amount, BigFraction units, PublishedRate rate, FittingUnits fitting) {
        BigFraction each = Figures.exact(amount).divide(units);
        String division = Figures.pounds(amount) + " over " + Figures.number(units) + " " + rate.unitName() + " is "
                + Figures.toThePenny(each);
        Ruling.Details ruling = fits(amount, units, rate)
                ? about(rate).met(division + ", as published.")
                : about(rate)
                        .departed(
                                division + ", not the published " + Figures.pounds(rate.rate()) + ", which needs "
                                        + fitting.text() + " units.",
                                Change.of(
                                        "published.rates." + rate.line() + ".rate",
                                        each.bigDecimalValue(2, RoundingMode.HALF_UP)
                                                .toPlainString(),
                                        "a published rate of " + Figures.toThePenny(each)));
        return ruling.fact("units", Figures.number(units) + " " + rate.unitName())
                .fact("how it may have come about", wholePoundRate(amount, each))
                .arithmetic(Figures.pounds(amount) + " / " + Figures.number(units) + " = " + Figures.toThePenny(each));
    }

    private static Ruling.Details unknown(PublishedRate rate, FittingUnits fitting) {
        if (!fitting.exist()) {
            return about(rate)
                    .departed(
                            "No whole number of " + rate.unitName() + " gives the published "
                                    + Figures.pounds(rate.rate()) + ".",
                            Change.of(
                                    "published.rates." + rate.line() + ".rate",
                                    "another",
                                    "a rate that some whole number gives"));
        }
        String path = "published.rates[" + rate.line() + "].units";
        return about(rate)
                .undetermined(
                        "The published " + Figures.pounds(rate.rate()) + " is consistent with " + fitting.text() + " "
                                + rate.unitName() + "; how many there are is not given.",
                        Change.of(path, fitting.fewest(), fitting.text()),
                        MissingFact.of(path, "the number of " + rate.unitName() + " the rate is for"));
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
