package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;

/**
 * Breakdowns as they may be published.
 *
 * @param total their common total
 * @param parts the parts of each breakdown, in the order they were given
 */
public record PublishedBreakdowns(
        PublishedCount total, ImmutableMap<String, ImmutableMap<String, PublishedCount>> parts) {

    /**
     * The parts of one breakdown.
     *
     * @param breakdown its name
     * @return its parts by key, in the order they were given
     * @throws IllegalArgumentException if there is no such breakdown
     */
    public ImmutableMap<String, PublishedCount> parts(String breakdown) {
        ImmutableMap<String, PublishedCount> of = parts.get(breakdown);
        checkArgument(of != null, "unknown breakdown: breakdown=%s, known=%s", breakdown, parts.keySet());
        return of;
    }
}
