package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * P-values of many tests, adjusted so that calling a test significant at 0.05 holds the expected share of false alarms
 * among all that are called so to 5 %: the step-up procedure of Benjamini and Hochberg (1995), for independent tests
 * and those that depend on each other positively.
 *
 * <p>With the p-values in ascending order, the adjusted one at place i of m is the smallest of 1 and of m p(j) / j over
 * all places j from i on. It is never below the p-value itself, never above 1, and keeps the order.
 *
 * <p>Worked example: 0.01, 0.02, 0.03 and 0.5 become 0.04, 0.04, 0.04 and 0.5.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Adjusts p-values for each other.
     *
     * @param pValues the p-values of all tests made, each from 0 to 1
     * @return the adjusted p-values, in the order given
     * @throws IllegalArgumentException if a number is not within 0 to 1
     */
    public static ImmutableList<Double> adjust(List<Double> pValues) {
        pValues.forEach(FalseDiscovery::check);
        List<Integer> descending = IntStream.range(0, pValues.size())
                .boxed()
                .sorted(Comparator.<Integer, Double>comparing(pValues::get).reversed())
                .toList();
        double[] adjusted = new double[pValues.size()];
        double smallest = 1;
        int rank = pValues.size();
        for (int test : descending) {
            double pValue = pValues.get(test);
            // rounding must not take it below the p-value
            smallest = Math.min(smallest, Math.max(pValue, pValue * pValues.size() / rank));
            adjusted[test] = smallest;
            rank--;
        }
        return IntStream.range(0, adjusted.length)
                .mapToObj(test -> adjusted[test])
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Adjusts comparisons for each other, such as those of all measures of a return with the year before.
     *
     * @param comparisons all comparisons made, by what was compared
     * @param <K> what was compared
     * @return each comparison with its adjusted p-value, in the order given
     * @throws IllegalArgumentException if a p-value is not within 0 to 1
     */
    public static <K> ImmutableMap<K, AdjustedComparison> adjust(Map<K, Comparison> comparisons) {
        ImmutableList<Map.Entry<K, Comparison>> tests = ImmutableList.copyOf(comparisons.entrySet());
        ImmutableList<Double> adjusted =
                adjust(tests.stream().map(test -> test.getValue().pValue()).toList());
        ImmutableMap.Builder<K, AdjustedComparison> result = ImmutableMap.builder();
        for (int i = 0; i < tests.size(); i++) {
            result.put(
                    tests.get(i).getKey(), new AdjustedComparison(tests.get(i).getValue(), adjusted.get(i)));
        }
        return result.buildOrThrow();
    }

    private static void check(double pValue) {
        checkArgument(pValue >= 0 && pValue <= 1, "p-value must be within 0 to 1: pValue=%s", pValue);
    }
}
