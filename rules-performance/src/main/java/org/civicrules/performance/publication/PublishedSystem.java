package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * A publication as it may be printed.
 *
 * @param decisions what becomes of each number, by key, in the order they were given
 * @param hiddenSlices the slices of which nothing is printed, and why: a run must say so
 */
public record PublishedSystem(ImmutableMap<String, CellDecision> decisions, ImmutableList<HiddenSlice> hiddenSlices) {

    /**
     * What becomes of one number.
     *
     * @param key its key
     * @return whether it is printed
     * @throws IllegalArgumentException if the publication has no such number
     */
    public CellDecision decision(String key) {
        CellDecision decision = decisions.get(key);
        checkArgument(decision != null, "the publication has no such number: key=%s", key);
        return decision;
    }
}
