package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;

/**
 * The supplementary files that are not about one child.
 *
 * @param populations rows of {@code population.csv}, in file order
 * @param benchmarks rows of {@code benchmarks.csv}, in file order
 * @param targets rows of {@code targets.csv}, in file order
 */
public record ContextTables(
        ImmutableList<PopulationEstimate> populations,
        ImmutableList<Benchmark> benchmarks,
        ImmutableList<Target> targets) {

    /** {@return no tables at all} */
    public static ContextTables none() {
        return new ContextTables(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }
}
