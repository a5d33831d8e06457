package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Map;

/**
 * A whole-number way in which hidden numbers could differ from the truth.
 *
 * @param changes by how much, none of them zero, by the position of the number in its slice
 */
record Move(ImmutableSortedMap<Integer, Long> changes) {

    static Move of(Map<Integer, Long> changes) {
        return new Move(ImmutableSortedMap.copyOf(Maps.filterValues(changes, change -> change != 0)));
    }

    /** The same way, so many times as far; back if negative. */
    Move times(long factor) {
        return new Move(
                ImmutableSortedMap.copyOf(Maps.transformValues(changes, change -> Math.multiplyExact(change, factor))));
    }
}
