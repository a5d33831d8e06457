package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.civicrules.core.indicator.NoValueReason;

/**
 * A rate of events against a base that the events are not part of: complaints per 1,000 homes, children per 10,000.
 *
 * <p>The count is taken as Poisson, the base as exact. Below a count of 10 the limits are exact, from there on Byar's.
 *
 * <p>Worked example: 106 cases in 1,787 homes are 59.3 per 1,000, with a 95 % interval of 48.6 to 71.7.
 */
public final class Rate {
    private static final double FIRST_BYAR_COUNT = 10;

    private final double count;
    private final double base;
    private final double multiplier;

    private Rate(double count, double base, double multiplier) {
        this.count = count;
        this.base = base;
        this.multiplier = multiplier;
    }

    /**
     * A rate.
     *
     * @param count the events; not negative, may exceed the base
     * @param base what they are counted against; above 0
     * @param multiplier the base the rate is stated for, for example 1,000; above 0
     * @return the rate
     * @throws IllegalArgumentException if a number is not finite, the count is negative, or base or multiplier is not
     *     positive
     */
    public static Rate of(double count, double base, double multiplier) {
        Counts.check(count, base);
        Counts.checkAboveZero("multiplier", multiplier);
        return new Rate(count, base, multiplier);
    }

    /** {@return count x multiplier / base} */
    public double value() {
        return count * multiplier / base;
    }

    /**
     * The Poisson interval of the rate: the limits of the count, times multiplier over base. The lower end of no events
     * is exactly 0.
     *
     * @param level the confidence level
     * @return the interval, in the unit of the rate
     */
    public Interval interval(ConfidenceLevel level) {
        Interval ofCount = count < FIRST_BYAR_COUNT ? exact(level) : byar(level);
        return ofCount.times(multiplier / base);
    }

    /**
     * The change from this rate to a later, independent one, stated for the same multiplier. The p-value is exact and
     * two-sided: given all events together, the later ones are binomial with the later share of the base; the smaller
     * tail is doubled. The interval is made from the two Poisson intervals.
     *
     * @param later the later rate
     * @param level the confidence level of the interval
     * @return the change, in the unit of the rate
     * @throws IllegalArgumentException if the two rates are stated for different multipliers
     */
    public Comparison changeTo(Rate later, ConfidenceLevel level) {
        checkSameUnit(later);
        Interval interval = SquareAndAdd.difference(value(), interval(level), later.value(), later.interval(level));
        return new Comparison(later.value() - value(), interval, conditionalProbability(later));
    }

    /**
     * The ratio of a later, independent rate to this one, with the exact interval of Clopper and Pearson: given all
     * events together, the later ones are binomial; the limits p of their share become p / (1 - p) times this base over
     * the later one. The p-value of the ratio is that of {@link #changeTo}, and the change is significant exactly when
     * the interval leaves out 1.
     *
     * <p>Worked example: 106 cases in 1,787 homes, then 122 in 1,785 is a ratio of 1.15, with a 95 % interval of 0.88
     * to 1.51.
     *
     * @param later the later rate
     * @param level the confidence level of the interval
     * @return later over earlier rate, without unit; no value where there were no earlier events
     * @throws IllegalArgumentException if the two rates are stated for different multipliers
     */
    public Estimate ratioTo(Rate later, ConfidenceLevel level) {
        checkSameUnit(later);
        if (count == 0) {
            return new Estimate.None(NoValueReason.ZERO_DENOMINATOR, "no earlier events");
        }
        double lower = later.count == 0 ? 0 : odds(later.count, count + 1, level.tail());
        double upper = 1 / odds(count, later.count + 1, level.tail());
        Interval ofOdds = new Interval(lower, upper, level, IntervalMethod.EXACT_BINOMIAL);
        return new Estimate.Known(later.value() / value(), ofOdds.times(base / later.base));
    }

    /** The odds of the beta quantile, each side by itself: 1 - p would lose the digits of a share near 1. */
    private static double odds(double alpha, double beta, double tail) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(tail)
                / BetaDistribution.of(beta, alpha).inverseSurvivalProbability(tail);
    }

    private void checkSameUnit(Rate later) {
        checkArgument(
                multiplier == later.multiplier,
                "rates must be stated for the same multiplier: before=%s, later=%s",
                multiplier,
                later.multiplier);
    }

    private double conditionalProbability(Rate later) {
        double share = later.base / (base + later.base);
        double all = count + later.count;
        double asManyOrMore = later.count == 0 ? 1 : RegularizedBeta.value(share, later.count, all - later.count + 1);
        double asManyOrFewer = count == 0 ? 1 : RegularizedBeta.value(1 - share, count, all - count + 1);
        return Math.min(1, 2 * Math.min(asManyOrMore, asManyOrFewer));
    }

    private Interval exact(ConfidenceLevel level) {
        double lower =
                count == 0 ? 0 : ChiSquaredDistribution.of(2 * count).inverseCumulativeProbability(level.tail()) / 2;
        double upper = ChiSquaredDistribution.of(2 * count + 2).inverseSurvivalProbability(level.tail()) / 2;
        return new Interval(lower, upper, level, IntervalMethod.EXACT_POISSON);
    }

    private Interval byar(ConfidenceLevel level) {
        return new Interval(byarLimit(count, -level.z()), byarLimit(count + 1, level.z()), level, IntervalMethod.BYAR);
    }

    private static double byarLimit(double events, double z) {
        double root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
        return events * root * root * root;
    }
}
