package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;

/** The change between two results of one indicator, such as two years, in the unit of the results. */
public final class Comparisons {
    private Comparisons() {}

    /**
     * Compares two independent results.
     *
     * @param before the earlier result
     * @param after the later result
     * @param level the confidence level of the interval of the change
     * @return the change with interval and p-value; empty unless both are proportions or both rates, with a value
     * @throws IllegalArgumentException if the results are stated in different units
     */
    public static Optional<Comparison> of(IndicatorResult before, IndicatorResult after, ConfidenceLevel level) {
        double factor = Intervals.factor(before);
        checkArgument(
                factor == Intervals.factor(after),
                "results must be stated in the same unit: before=%s, after=%s",
                factor,
                Intervals.factor(after));
        Optional<Comparison> ofProportions = Intervals.proportion(before)
                .flatMap(first -> Intervals.proportion(after).map(second -> first.changeTo(second, level)))
                .map(comparison -> comparison.times(factor));
        return ofProportions.or(() -> Intervals.rate(before)
                .flatMap(first -> Intervals.rate(after).map(second -> first.changeTo(second, level))));
    }

    /**
     * Whether two independent results differ clearly: the interval of the change does not hold 0. Counts are taken as Poisson.
     *
     * @param before the earlier result
     * @param after the later result
     * @param level the confidence level of the interval of the change
     * @return whether they do; never for a mean, whose spread is not known
     * @throws IllegalArgumentException if the results are stated in different units
     */
    public static boolean isClear(IndicatorResult before, IndicatorResult after, ConfidenceLevel level) {
        return of(before, after, level)
                .or(() -> Intervals.count(before)
                        .flatMap(first -> Intervals.count(after).map(second -> first.changeTo(second, level))))
                .filter(comparison -> !comparison.interval().contains(0))
                .isPresent();
    }

    /**
     * Whether a result differs clearly from a value of which only the value is known: the interval of the result does not hold it.
     *
     * @param result the result
     * @param other the value, in the unit of the result
     * @param level the confidence level of the interval
     * @return whether it does; never for a mean, whose spread is not known
     */
    public static boolean isClear(IndicatorResult result, BigDecimal other, ConfidenceLevel level) {
        return Intervals.of(result, level)
                .or(() -> Intervals.count(result).map(count -> count.interval(level)))
                .filter(interval -> !interval.contains(other.doubleValue()))
                .isPresent();
    }
}
