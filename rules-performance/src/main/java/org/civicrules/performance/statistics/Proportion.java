package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A proportion as it was counted: how many of how many, and how much the count tells.
 *
 * <p>Numerator and denominator may be fractional, as weighted survey counts are. The effective size is the denominator
 * itself, unless the answers came from a finite population ({@link #outOf}); then it is larger, and the interval
 * narrower, because less is left unknown.
 *
 * <p>Worked example: 36 of 130 satisfied with the handling of their complaint is 27.7 %, with a 95 % interval of 20.7
 * to 35.9.
 */
public final class Proportion {
    private final double numerator;
    private final double denominator;
    private final double effectiveSize;

    private Proportion(double numerator, double denominator, double effectiveSize) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.effectiveSize = effectiveSize;
    }

    /**
     * A proportion out of a population without limit.
     *
     * @param numerator how many; from 0 to the denominator
     * @param denominator of how many; above 0
     * @return the proportion
     * @throws IllegalArgumentException if a count is not finite, the numerator is negative or above the denominator,
     *     or the denominator is not positive
     */
    public static Proportion of(double numerator, double denominator) {
        Counts.check(numerator, denominator);
        checkArgument(
                numerator <= denominator,
                "numerator must not be above denominator: numerator=%s, denominator=%s",
                numerator,
                denominator);
        return new Proportion(numerator, denominator, denominator);
    }

    /**
     * The same proportion, known to come from a finite population without replacement. The effective size becomes
     * n (N - 1) / (N - n); where everybody answered nothing is unknown and the interval is the value itself.
     *
     * @param population N, everybody who could have been counted; not below the denominator
     * @return the proportion with its effective size
     * @throws IllegalArgumentException if the population is not finite or below the denominator
     */
    public Proportion outOf(double population) {
        checkArgument(
                Double.isFinite(population) && population >= denominator,
                "population must not be below denominator: population=%s, denominator=%s",
                population,
                denominator);
        double unseen = population - denominator;
        double size = unseen == 0 ? Double.POSITIVE_INFINITY : denominator * (population - 1) / unseen;
        return new Proportion(numerator, denominator, Math.max(size, denominator));
    }

    /** {@return numerator / denominator, from 0 to 1} */
    public double value() {
        return numerator / denominator;
    }

    /**
     * Wilson's interval. With p the proportion, n the effective size and z the normal deviate of the level, the ends
     * are (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). The lower end of a count of nothing is exactly 0, the
     * upper end of a count of all is exactly 1.
     *
     * @param level the confidence level
     * @return the interval, within 0 to 1
     */
    public Interval interval(ConfidenceLevel level) {
        double spread = level.z() * level.z() / effectiveSize;
        double lower = lowerEnd(value(), spread);
        double upper = 1 - lowerEnd((denominator - numerator) / denominator, spread);
        return new Interval(Math.min(lower, value()), Math.max(upper, value()), level, IntervalMethod.WILSON);
    }

    /** The lower end without the difference of two nearly equal numbers; the upper end is that of the complement. */
    private static double lowerEnd(double p, double spread) {
        return p == 0 ? 0 : p * p / (p + spread / 2 + Math.sqrt(spread * (p * (1 - p) + spread / 4)));
    }

    /**
     * The change from this proportion to a later, independent one. The p-value is two-sided, by the normal test with
     * pooled proportion and without continuity correction; the interval is Newcombe's method 10, from the two Wilson
     * intervals. Where nothing is left to chance (two complete counts, or nobody or everybody in both) the p-value is
     * 1 for equal proportions and 0 for different ones.
     *
     * <p>The test pools the two proportions and the interval does not, so near the border one may call a change clear
     * that the other does not: in 4 of 1,000 pairs of counts out of 5 to 60. The p-value decides.
     *
     * <p>Worked example: 36 of 130, then 30 of 82 is a change of 8.9 percentage points with p = 0.17: no clear change.
     *
     * @param later the later proportion
     * @param level the confidence level of the interval
     * @return the change as a fraction, from -1 to 1
     */
    public Comparison changeTo(Proportion later, ConfidenceLevel level) {
        double change = later.value() - value();
        double pooled = (numerator + later.numerator) / (denominator + later.denominator);
        double variance = pooled * (1 - pooled) * (1 / effectiveSize + 1 / later.effectiveSize);
        Interval interval = SquareAndAdd.difference(value(), interval(level), later.value(), later.interval(level));
        return new Comparison(change, interval, twoSided(change, Math.sqrt(variance)));
    }

    private static double twoSided(double change, double standardError) {
        if (standardError == 0) {
            return change == 0 ? 1 : 0;
        }
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(change) / standardError);
    }
}
