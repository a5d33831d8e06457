package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableMap;

/**
 * How an indicator is broken down.
 *
 * @param labels the parts that always stand in the result, with their labels, in order; others join as they occur
 * @param kind what the parts are to the whole
 */
record Parts(ImmutableMap<String, String> labels, Kind kind) {

    /** What parts are to the whole. */
    enum Kind {
        /** no parts */
        NONE,
        /** the parts share the whole out: each part's share is of the whole */
        SHARES_OF_WHOLE,
        /** groups with bases of their own, which may overlap */
        GROUPS
    }

    static final Parts NONE = new Parts(ImmutableMap.of(), Kind.NONE);

    static Parts sharesOfWhole(ImmutableMap<String, String> labels) {
        return new Parts(labels, Kind.SHARES_OF_WHOLE);
    }

    static Parts groups(ImmutableMap<String, String> labels) {
        return new Parts(labels, Kind.GROUPS);
    }
}
