package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * One total broken down in one or several ways, each way a list of parts that add up to it: children looked after by
 * sex, by age band and by need. The breakdowns are published side by side, so they are protected together.
 *
 * @param parts the parts of each breakdown, by the name of the breakdown and the key of the part
 */
public record Breakdowns(ImmutableMap<String, ImmutableMap<String, Long>> parts) {

    /**
     * Checks the parts.
     *
     * @param parts the parts of each breakdown, by the name of the breakdown and the key of the part
     * @throws IllegalArgumentException if there is no breakdown, a part is negative, or the totals differ
     */
    public Breakdowns {
        checkArgument(!parts.isEmpty(), "there must be at least one breakdown");
        parts.forEach((breakdown, counts) -> counts.forEach((key, count) ->
                checkArgument(count >= 0, "count must not be negative: breakdown=%s, part=%s", breakdown, key)));
        ImmutableSet<Long> totals = parts.values().stream().map(Breakdowns::sum).collect(ImmutableSet.toImmutableSet());
        checkArgument(totals.size() == 1, "all breakdowns must have the same total: totals=%s", totals);
    }

    /**
     * One breakdown alone.
     *
     * @param name its name
     * @param parts its parts
     * @return the breakdown
     * @throws IllegalArgumentException if a part is negative
     */
    public static Breakdowns ofOne(String name, ImmutableMap<String, Long> parts) {
        return new Breakdowns(ImmutableMap.of(name, parts));
    }

    /** {@return the total of each breakdown} */
    public long total() {
        return sum(parts.values().iterator().next());
    }

    /**
     * The breakdowns as they may be published.
     *
     * @param rule which counts are small
     * @return the same breakdowns, small counts and those that would give them away hidden
     */
    public PublishedBreakdowns publish(SuppressionRule rule) {
        return BreakdownSuppression.publish(this, rule);
    }

    private static long sum(ImmutableMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }
}
