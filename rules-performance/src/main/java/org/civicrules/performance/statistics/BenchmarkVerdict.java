package org.civicrules.performance.statistics;

import org.civicrules.core.indicator.Polarity;

/** How a result stands to a benchmark that is taken as exact: the benchmark lies in the interval, or on one side. */
public enum BenchmarkVerdict {
    /** The whole interval lies on the better side of the benchmark. */
    BETTER,
    /** The benchmark lies in the interval, its ends included. */
    SIMILAR,
    /** The whole interval lies on the worse side of the benchmark. */
    WORSE,
    /** The whole interval lies above the benchmark, and neither direction is better. */
    HIGHER,
    /** The whole interval lies below the benchmark, and neither direction is better. */
    LOWER;

    /**
     * Compares a result with a benchmark.
     *
     * @param interval the interval of the result
     * @param benchmark the benchmark, in the same unit
     * @param polarity which direction is better
     * @return the verdict
     */
    public static BenchmarkVerdict of(Interval interval, double benchmark, Polarity polarity) {
        if (interval.contains(benchmark)) {
            return SIMILAR;
        }
        boolean above = interval.lower() > benchmark;
        return switch (polarity) {
            case HIGHER_IS_BETTER -> above ? BETTER : WORSE;
            case LOWER_IS_BETTER -> above ? WORSE : BETTER;
            case NEUTRAL -> above ? HIGHER : LOWER;
        };
    }
}
