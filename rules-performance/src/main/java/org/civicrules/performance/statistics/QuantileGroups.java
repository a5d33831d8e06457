package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Peers in any number of groups by their values, best first: thirds, quarters, fifths, tenths.
 *
 * <p>Boundary k of n interpolates linearly between the two values next to the place (N - 1) k / n of the N values in
 * order (type 7 of Hyndman and Fan, the QUARTILE.INC and PERCENTILE.INC of spreadsheets). A peer belongs to the first
 * group whose boundary its value reaches: a value on a boundary belongs to the better group, and equal values are never
 * parted. Where all values differ, the sizes of two groups differ by at most one; where there are fewer peers than
 * groups, or many equal values, groups stay empty.
 *
 * <p>Worked example: 1 to 8, higher is better, in quarters: 8 and 7, 6 and 5, 4 and 3, 2 and 1; the boundary between
 * the first two quarters is 6.25. In thirds: 8, 7 and 6; 5 and 4; 3, 2 and 1.
 */
public final class QuantileGroups {
    private final ImmutableList<Peer> bestFirst;
    private final Comparator<BigFraction> order;
    private final int count;

    /** The peers must be in the order; the order puts the better value first. */
    QuantileGroups(ImmutableList<Peer> bestFirst, Comparator<BigFraction> order, int count) {
        checkArgument(count >= 2, "there must be at least two groups: count=%s", count);
        this.bestFirst = bestFirst;
        this.order = order;
        this.count = count;
    }

    /** {@return how many groups there are, the empty ones included} */
    public int count() {
        return count;
    }

    /**
     * The value between two neighbouring groups.
     *
     * @param group the better of the two, from 1 to one less than the number of groups
     * @return the exact boundary; empty without peers
     * @throws IllegalArgumentException if there is no such group, or it is the last
     */
    public Optional<BigFraction> boundaryAfter(int group) {
        checkArgument(
                group >= 1 && group < count,
                "a boundary stands after a group that is not the last: group=%s, count=%s",
                group,
                count);
        return bestFirst.isEmpty() ? Optional.empty() : Optional.of(interpolated(group));
    }

    /**
     * The group of one peer.
     *
     * @param key who
     * @return 1 for the best group; empty if there is no such peer
     */
    public Optional<Integer> groupOf(String key) {
        return bestFirst.stream()
                .filter(peer -> peer.key().equals(key))
                .findFirst()
                .map(peer -> groupOf(peer.value()));
    }

    /**
     * The peers of one group.
     *
     * @param group from 1, the best, to the number of groups
     * @return its peers, best first, equal values by key; may be empty
     * @throws IllegalArgumentException if there is no such group
     */
    public ImmutableList<Peer> members(int group) {
        checkArgument(group >= 1 && group <= count, "there is no such group: group=%s, count=%s", group, count);
        return bestFirst.stream()
                .filter(peer -> groupOf(peer.value()) == group)
                .collect(ImmutableList.toImmutableList());
    }

    /** Only of a value that one of the peers has. */
    int groupOf(BigFraction value) {
        return IntStream.range(1, count)
                .filter(group -> order.compare(value, interpolated(group)) <= 0)
                .findFirst()
                .orElse(count);
    }

    private BigFraction interpolated(int group) {
        long place = (bestFirst.size() - 1L) * group;
        BigFraction before = value(place / count);
        long rest = place % count;
        if (rest == 0) {
            return before;
        }
        BigFraction after = value(place / count + 1);
        return before.add(after.subtract(before).multiply(BigFraction.of(rest, count)));
    }

    private BigFraction value(long place) {
        return bestFirst.get(Math.toIntExact(place)).value();
    }
}
