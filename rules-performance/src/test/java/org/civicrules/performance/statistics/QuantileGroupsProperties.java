package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Polarity;

class QuantileGroupsProperties {

    @Property
    void everyPeerIsInOneGroupAndTheOrderOfPeersDoesNotMatter(
            @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> values,
            @ForAll @IntRange(min = 2, max = 12) int count,
            @ForAll Polarity polarity,
            @ForAll Random random) {
        List<Peer> peers = peers(values);
        QuantileGroups groups = PeerGroup.of(peers, polarity).inGroups(count);
        List<Peer> all = IntStream.rangeClosed(1, count)
                .mapToObj(groups::members)
                .flatMap(Collection::stream)
                .toList();

        assertThat(all).containsExactlyInAnyOrderElementsOf(peers);
        Collections.shuffle(peers, random);
        QuantileGroups shuffled = PeerGroup.of(peers, polarity).inGroups(count);
        for (int group = 1; group <= count; group++) {
            assertThat(shuffled.members(group)).isEqualTo(groups.members(group));
        }
    }

    @Property
    void sizesOfGroupsOfDifferentValuesDifferByAtMostOne(
            @ForAll @UniqueElements @Size(min = 1, max = 60) List<@IntRange(max = 5000) Integer> values,
            @ForAll @IntRange(min = 2, max = 12) int count,
            @ForAll Polarity polarity) {
        QuantileGroups groups = PeerGroup.of(peers(values), polarity).inGroups(count);
        IntSummaryStatistics sizes = IntStream.rangeClosed(1, count)
                .map(group -> groups.members(group).size())
                .summaryStatistics();

        assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
    }

    @Property
    void noPeerOfABetterGroupIsWorseThanItsBoundaryAndEqualValuesStayTogether(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 15) Integer> values,
            @ForAll @IntRange(min = 2, max = 12) int count) {
        List<Peer> peers = peers(values);
        QuantileGroups groups = PeerGroup.of(peers, Polarity.LOWER_IS_BETTER).inGroups(count);

        for (Peer peer : peers) {
            int group = groups.groupOf(peer.key()).orElseThrow();
            if (group < count) {
                assertThat(peer.value())
                        .isLessThanOrEqualTo(groups.boundaryAfter(group).orElseThrow());
            }
            if (group > 1) {
                assertThat(peer.value())
                        .isGreaterThan(groups.boundaryAfter(group - 1).orElseThrow());
            }
        }
    }

    @Property
    void quartersAreThoseOfTheStandingAndTheirBoundariesAreTheQuartiles(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 15) Integer> values, @ForAll Polarity polarity) {
        List<Peer> peers = peers(values);
        PeerGroup group = PeerGroup.of(peers, polarity);
        QuantileGroups quarters = group.inGroups(4);

        for (Peer peer : peers) {
            assertThat(quarters.groupOf(peer.key()))
                    .contains(group.standing(peer.key()).orElseThrow().quartile());
        }
        for (int quartile = 1; quartile < 4; quartile++) {
            int boundary = polarity == Polarity.LOWER_IS_BETTER ? quartile : 4 - quartile;
            assertThat(quarters.boundaryAfter(boundary)).isEqualTo(group.quartile(quartile));
        }
    }

    private static List<Peer> peers(List<Integer> values) {
        List<Peer> peers = new ArrayList<>();
        for (int value : values) {
            peers.add(new Peer("p" + peers.size(), "", BigFraction.of(value)));
        }
        return peers;
    }
}
