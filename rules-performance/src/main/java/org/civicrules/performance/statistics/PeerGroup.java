package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Polarity;

/**
 * The results of one indicator among peers: median, quartiles and rank, from exact values.
 *
 * <p>Quartiles are the boundaries of the peers in four {@link QuantileGroups}, and the second quartile is the median.
 * Rank and quartile place read "best first": highest first where higher is better or neither is, lowest first where
 * lower is better.
 */
public final class PeerGroup {
    private static final int QUARTERS = 4;

    private final ImmutableMap<String, Peer> peers;
    private final ImmutableList<Peer> bestFirst;
    private final Comparator<BigFraction> order;
    private final Polarity polarity;

    private PeerGroup(ImmutableMap<String, Peer> peers, Polarity polarity) {
        this.peers = peers;
        this.polarity = polarity;
        this.order = polarity == Polarity.LOWER_IS_BETTER ? Comparator.naturalOrder() : Comparator.reverseOrder();
        this.bestFirst = peers.values().stream()
                .sorted(Comparator.comparing(Peer::value, order).thenComparing(Peer::key))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A group of peers.
     *
     * @param peers the peers that have a value
     * @param polarity which direction is better
     * @return the group
     * @throws IllegalArgumentException if two peers have the same key
     */
    public static PeerGroup of(Collection<Peer> peers, Polarity polarity) {
        return new PeerGroup(
                peers.stream().collect(ImmutableMap.toImmutableMap(Peer::key, Function.identity())), polarity);
    }

    /**
     * The peers of one kind.
     *
     * @param group the kind
     * @return the smaller group, which may be empty
     */
    public PeerGroup only(String group) {
        return of(
                peers.values().stream()
                        .filter(peer -> peer.group().equals(group))
                        .toList(),
                polarity);
    }

    /** {@return how many peers have a value} */
    public int size() {
        return bestFirst.size();
    }

    /** {@return the exact median; empty without peers} */
    public Optional<BigFraction> median() {
        return quartile(2);
    }

    /**
     * A quartile in ascending order of value, whatever is better.
     *
     * @param quartile 1, 2 (the median) or 3
     * @return the exact quartile; empty without peers
     * @throws IllegalArgumentException if the number is not 1, 2 or 3
     */
    public Optional<BigFraction> quartile(int quartile) {
        checkArgument(quartile >= 1 && quartile < QUARTERS, "quartile must be 1, 2 or 3: quartile=%s", quartile);
        return quarters().boundaryAfter(polarity == Polarity.LOWER_IS_BETTER ? quartile : QUARTERS - quartile);
    }

    /**
     * The peers in groups by their values, for example fifths or tenths.
     *
     * @param count how many groups; at least 2
     * @return the groups, best first
     * @throws IllegalArgumentException if there are fewer than two
     */
    public QuantileGroups inGroups(int count) {
        return new QuantileGroups(bestFirst, order, count);
    }

    /**
     * The place of one peer.
     *
     * @param key who
     * @return the place; empty if there is no such peer
     */
    public Optional<Standing> standing(String key) {
        return Optional.ofNullable(peers.get(key)).map(peer -> standing(peer.value()));
    }

    private Standing standing(BigFraction value) {
        long better = bestFirst.stream()
                .filter(other -> order.compare(other.value(), value) < 0)
                .count();
        return new Standing(Math.toIntExact(better) + 1, size(), quarters().groupOf(value));
    }

    private QuantileGroups quarters() {
        return inGroups(QUARTERS);
    }
}
