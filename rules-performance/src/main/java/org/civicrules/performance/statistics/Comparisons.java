package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

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
}
