package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The limits of a funnel plot for one unit: how far from the benchmark chance alone takes a unit of this size.
 *
 * <p>For proportions the limits are p ± z √(p(1-p)/n), cut to 0 to 1. They are the inverse of Wilson's interval: a unit
 * lies outside them exactly when its Wilson interval leaves out the benchmark. For rates the limits are Poisson
 * quantiles of the expected count: a count outside them would occur with a probability of at most one tail of the level.
 * For means they are m ± z s / √n. {@link FunnelCurve} draws them over a range of sizes.
 *
 * @param inner the 95 % limits
 * @param outer the 99.8 % limits
 */
public record FunnelLimits(Interval inner, Interval outer) {

    /**
     * The limits for a proportion.
     *
     * @param benchmark the benchmark, from 0 to 1
     * @param denominator the size of the unit; above 0
     * @return the limits, as fractions
     * @throws IllegalArgumentException if the benchmark is not within 0 to 1 or the denominator is not positive
     */
    public static FunnelLimits proportion(double benchmark, double denominator) {
        Counts.check(benchmark, denominator);
        checkArgument(benchmark <= 1, "benchmark must be within 0 to 1: benchmark=%s", benchmark);
        return new FunnelLimits(
                scoreLimits(benchmark, denominator, ConfidenceLevel.NINETY_FIVE),
                scoreLimits(benchmark, denominator, ConfidenceLevel.NINETY_NINE_POINT_EIGHT));
    }

    /**
     * The limits for a rate.
     *
     * @param benchmark the benchmark rate, for the multiplier; not negative
     * @param base the base of the unit; above 0
     * @param multiplier the base the rate is stated for, for example 1,000; above 0
     * @return the limits, in the unit of the rate
     * @throws IllegalArgumentException if the benchmark is negative or base or multiplier is not positive
     */
    public static FunnelLimits rate(double benchmark, double base, double multiplier) {
        double unit = Rate.of(1, base, multiplier).value();
        Counts.check(benchmark, unit);
        double expected = benchmark / unit;
        return new FunnelLimits(
                poissonLimits(expected, ConfidenceLevel.NINETY_FIVE).times(unit),
                poissonLimits(expected, ConfidenceLevel.NINETY_NINE_POINT_EIGHT).times(unit));
    }

    /**
     * The limits for a mean.
     *
     * @param benchmark the benchmark, in the unit of the scores
     * @param standardDeviation the standard deviation of single scores, taken as the same in all units; not negative
     * @param size the size of the unit, how many scores; above 0
     * @return the limits, in the unit of the scores
     * @throws IllegalArgumentException if a number is not finite, the standard deviation is negative or the size is not
     *     positive
     */
    public static FunnelLimits mean(double benchmark, double standardDeviation, double size) {
        checkArgument(Double.isFinite(benchmark), "benchmark must be finite: benchmark=%s", benchmark);
        Counts.checkNotNegative("standardDeviation", standardDeviation);
        Counts.checkAboveZero("size", size);
        double standardError = standardDeviation / Math.sqrt(size);
        return new FunnelLimits(
                normalLimits(benchmark, standardError, ConfidenceLevel.NINETY_FIVE),
                normalLimits(benchmark, standardError, ConfidenceLevel.NINETY_NINE_POINT_EIGHT));
    }

    /**
     * Where a value lies in the funnel; a value on a limit lies within it.
     *
     * @param value the value, in the unit of the limits
     * @return the position
     */
    public FunnelPosition position(double value) {
        if (inner.contains(value)) {
            return FunnelPosition.WITHIN;
        }
        if (value < inner.lower()) {
            return outer.contains(value) ? FunnelPosition.LOW_95 : FunnelPosition.LOW_99_8;
        }
        return outer.contains(value) ? FunnelPosition.HIGH_95 : FunnelPosition.HIGH_99_8;
    }

    private static Interval scoreLimits(double benchmark, double denominator, ConfidenceLevel level) {
        double half = level.z() * Math.sqrt(benchmark * (1 - benchmark) / denominator);
        return new Interval(
                Math.max(0, benchmark - half), Math.min(1, benchmark + half), level, IntervalMethod.SCORE_LIMITS);
    }

    private static Interval normalLimits(double benchmark, double standardError, ConfidenceLevel level) {
        double half = level.z() * standardError;
        return new Interval(benchmark - half, benchmark + half, level, IntervalMethod.NORMAL_LIMITS);
    }

    private static Interval poissonLimits(double expected, ConfidenceLevel level) {
        if (expected == 0) {
            return new Interval(0, 0, level, IntervalMethod.POISSON_LIMITS);
        }
        PoissonDistribution counts = PoissonDistribution.of(expected);
        return new Interval(
                counts.inverseCumulativeProbability(level.tail()),
                counts.inverseSurvivalProbability(level.tail()),
                level,
                IntervalMethod.POISSON_LIMITS);
    }
}
