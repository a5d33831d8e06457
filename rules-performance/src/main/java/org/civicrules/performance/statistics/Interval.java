package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A two-sided interval, in the unit of the value it belongs to; both ends are part of it.
 *
 * @param lower the lower end, inclusive
 * @param upper the upper end, inclusive; not below {@code lower}
 * @param level the confidence level
 * @param method how the ends were computed
 */
public record Interval(double lower, double upper, ConfidenceLevel level, IntervalMethod method) {

    /**
     * Checks the ends.
     *
     * @param lower the lower end, inclusive
     * @param upper the upper end, inclusive; not below {@code lower}
     * @param level the confidence level
     * @param method how the ends were computed
     * @throws IllegalArgumentException if an end is not a finite number or the upper end is below the lower
     */
    public Interval {
        checkArgument(
                Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper,
                "interval ends must be finite and in order: lower=%s, upper=%s",
                lower,
                upper);
    }

    /**
     * Whether a value lies in the interval, ends included.
     *
     * @param value the value, in the same unit
     * @return whether it lies in the interval
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * Whether the two intervals share a value. Intervals that do not overlap differ; intervals that overlap may still
     * differ, so compare two results with {@link Comparisons} instead.
     *
     * @param other an interval in the same unit
     * @return whether they share a value
     */
    public boolean overlaps(Interval other) {
        return lower <= other.upper && other.lower <= upper;
    }

    /**
     * The interval in another unit, for example from a fraction to per cent.
     *
     * @param factor what to multiply both ends by; positive
     * @return the interval in the new unit
     * @throws IllegalArgumentException if the factor is not positive
     */
    public Interval times(double factor) {
        checkArgument(factor > 0, "factor must be positive: factor=%s", factor);
        return new Interval(lower * factor, upper * factor, level, method);
    }

    /**
     * The lower end for printing.
     *
     * @param places decimal places
     * @return the lower end rounded half up
     */
    public BigDecimal lower(int places) {
        return rounded(lower, places);
    }

    /**
     * The upper end for printing.
     *
     * @param places decimal places
     * @return the upper end rounded half up
     */
    public BigDecimal upper(int places) {
        return rounded(upper, places);
    }

    /**
     * The interval for printing, for example {@code 20.7 to 35.9}.
     *
     * @param places decimal places
     * @return both ends rounded half up
     */
    public String text(int places) {
        return lower(places).toPlainString() + " to " + upper(places).toPlainString();
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
