package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Count, sum and sum of squares of some scores, kept exactly: enough for the interval of their mean, and mergeable, so
 * that parts of a return give the same interval as the whole.
 *
 * @param count how many scores
 * @param sum their sum
 * @param sumOfSquares the sum of their squares
 */
public record Moments(long count, BigDecimal sum, BigDecimal sumOfSquares) {
    private static final Moments NONE = new Moments(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * Checks that some scores can have these moments.
     *
     * @param count how many scores
     * @param sum their sum
     * @param sumOfSquares the sum of their squares
     * @throws IllegalArgumentException if the count is negative, or count x sum of squares is below the square of the
     *     sum, which no real scores can give
     */
    public Moments {
        checkArgument(count >= 0, "count must not be negative: count=%s", count);
        checkArgument(
                scaledVariance(count, sum, sumOfSquares).signum() >= 0 && (count > 0 || sumOfSquares.signum() == 0),
                "no scores have these moments: count=%s, sum=%s, sumOfSquares=%s",
                count,
                sum,
                sumOfSquares);
    }

    /** {@return the moments of no scores} */
    public static Moments none() {
        return NONE;
    }

    /**
     * These scores and one more.
     *
     * @param score the score
     * @return the moments with it
     */
    public Moments plus(BigDecimal score) {
        return new Moments(count + 1, sum.add(score), sumOfSquares.add(score.multiply(score)));
    }

    /**
     * These scores and others.
     *
     * @param other the moments of other scores
     * @return the moments of all
     */
    public Moments merge(Moments other) {
        return new Moments(count + other.count, sum.add(other.sum), sumOfSquares.add(other.sumOfSquares));
    }

    /**
     * Student's interval of the mean: mean ± t s / √n, with n - 1 degrees of freedom.
     *
     * @param level the confidence level
     * @return the interval; empty for fewer than two scores, which say nothing about their spread
     */
    public Optional<Interval> interval(ConfidenceLevel level) {
        return interval(level, 1);
    }

    /**
     * The interval of the mean where the scores are part of a finite population: the half width is multiplied by
     * √(1 - n/N).
     *
     * @param population N, how many scores there could have been; not below the count
     * @param level the confidence level
     * @return the interval; empty for fewer than two scores
     * @throws IllegalArgumentException if the population is below the count
     */
    public Optional<Interval> interval(long population, ConfidenceLevel level) {
        checkArgument(
                population >= count, "population must not be below count: population=%s, count=%s", population, count);
        return interval(level, 1 - (double) count / Math.max(population, 1));
    }

    private Optional<Interval> interval(ConfidenceLevel level, double unseenShare) {
        if (count < 2) {
            return Optional.empty();
        }
        double mean =
                sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64).doubleValue();
        double variance = scaledVariance(count, sum, sumOfSquares).doubleValue() / count / (count - 1);
        double t = TDistribution.of((double) count - 1).inverseSurvivalProbability(level.tail());
        double half = t * Math.sqrt(variance / count * unseenShare);
        return Optional.of(new Interval(mean - half, mean + half, level, IntervalMethod.STUDENT_T));
    }

    /** n Σx² - (Σx)², which is n (n - 1) times the sample variance. */
    private static BigDecimal scaledVariance(long count, BigDecimal sum, BigDecimal sumOfSquares) {
        return BigDecimal.valueOf(count).multiply(sumOfSquares).subtract(sum.multiply(sum));
    }
}
