package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Polarity;

/**
 * The results of one indicator among peers: median, quartiles and rank, from exact values.
 *
 * <p>Quartiles interpolate linearly between the two nearest values (type 7 of Hyndman and Fan, the QUARTILE.INC of
 * spreadsheets); the second quartile is the median. Rank and quartile place read "best first": highest first where
 * higher is better or neither is, lowest first where lower is better.
 */
public final class PeerGroup {
    private static final int QUARTERS = 4;

    private final ImmutableMap<String, Peer> peers;
    private final ImmutableList<BigFraction> ascending;
    private final Polarity polarity;

    private PeerGroup(ImmutableMap<String, Peer> peers, Polarity polarity) {
        this.peers = peers;
        this.ascending = peers.values().stream().map(Peer::value).sorted().collect(ImmutableList.toImmutableList());
        this.polarity = polarity;
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
        return ascending.size();
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
        return ascending.isEmpty() ? Optional.empty() : Optional.of(interpolated(quartile));
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
        int better =
                (int) ascending.stream().filter(other -> isBetter(other, value)).count();
        return new Standing(better + 1, size(), quarter(value));
    }

    private int quarter(BigFraction value) {
        for (int quarter = 1; quarter < QUARTERS; quarter++) {
            int ascendingQuartile = polarity == Polarity.LOWER_IS_BETTER ? quarter : QUARTERS - quarter;
            if (!isBetter(interpolated(ascendingQuartile), value)) {
                return quarter;
            }
        }
        return QUARTERS;
    }

    private boolean isBetter(BigFraction one, BigFraction other) {
        int order = one.compareTo(other);
        return polarity == Polarity.LOWER_IS_BETTER ? order < 0 : order > 0;
    }

    private BigFraction interpolated(int quartile) {
        int quarters = (ascending.size() - 1) * quartile;
        BigFraction below = ascending.get(quarters / QUARTERS);
        int rest = quarters % QUARTERS;
        if (rest == 0) {
            return below;
        }
        BigFraction above = ascending.get(quarters / QUARTERS + 1);
        return below.add(above.subtract(below).multiply(BigFraction.of(rest, QUARTERS)));
    }
}
