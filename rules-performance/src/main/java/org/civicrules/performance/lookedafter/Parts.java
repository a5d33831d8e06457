package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * How an indicator is broken down.
 *
 * @param labels the parts that always stand in the result, with their labels, in order; others join as they occur
 * @param kind what the parts are to the whole
 */
public record Parts(ImmutableMap<String, String> labels, Kind kind) {

    /** What parts are to the whole. */
    public enum Kind {
        /** no parts */
        NONE,
        /** the parts share the whole out: each part's share is of the whole */
        SHARES_OF_WHOLE,
        /** groups with bases of their own, which may overlap */
        GROUPS
    }

    static final Parts NONE = new Parts(ImmutableMap.of(), Kind.NONE);

    /**
     * {@return how an indicator is broken down; by nothing, if there is no such indicator}
     *
     * @param id for example {@code cla.by-sex}
     */
    public static Parts of(String id) {
        return Measures.named(id).map(Measure::parts).orElse(NONE);
    }

    /** {@return the keys of the parts that make up the whole, those apart of whom it is not known; none if they are not listed} */
    public ImmutableSet<String> known() {
        return labels.keySet().stream()
                .filter(key -> !key.equals(PartLabels.UNKNOWN))
                .collect(ImmutableSet.toImmutableSet());
    }

    static Parts sharesOfWhole(ImmutableMap<String, String> labels) {
        return new Parts(labels, Kind.SHARES_OF_WHOLE);
    }

    static Parts groups(ImmutableMap<String, String> labels) {
        return new Parts(labels, Kind.GROUPS);
    }
}
