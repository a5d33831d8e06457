package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileGroupsTest {

    /** Peers p1, p2 and so on with these values. */
    private static PeerGroup peers(Polarity polarity, int... values) {
        ImmutableList.Builder<Peer> peers = ImmutableList.builder();
        for (int i = 0; i < values.length; i++) {
            peers.add(new Peer("p" + (i + 1), "", BigFraction.of(values[i])));
        }
        return PeerGroup.of(peers.build(), polarity);
    }

    private static List<List<String>> keys(QuantileGroups groups) {
        return IntStream.rangeClosed(1, groups.count())
                .mapToObj(group -> groups.members(group).stream().map(Peer::key).toList())
                .toList();
    }

    @Test
    void eightPeersInThirdsAreThreeTwoAndThree() {
        QuantileGroups thirds =
                peers(Polarity.HIGHER_IS_BETTER, 1, 2, 3, 4, 5, 6, 7, 8).inGroups(3);

        assertThat(keys(thirds))
                .containsExactly(List.of("p8", "p7", "p6"), List.of("p5", "p4"), List.of("p3", "p2", "p1"));
        assertThat(thirds.boundaryAfter(1)).contains(BigFraction.of(17, 3));
        assertThat(thirds.boundaryAfter(2)).contains(BigFraction.of(10, 3));
    }

    @Test
    void whereLowerIsBetterTheLowestComeFirst() {
        QuantileGroups thirds =
                peers(Polarity.LOWER_IS_BETTER, 1, 2, 3, 4, 5, 6, 7, 8).inGroups(3);

        assertThat(keys(thirds))
                .containsExactly(List.of("p1", "p2", "p3"), List.of("p4", "p5"), List.of("p6", "p7", "p8"));
        assertThat(thirds.boundaryAfter(1)).contains(BigFraction.of(10, 3));
        assertThat(thirds.boundaryAfter(2)).contains(BigFraction.of(17, 3));
    }

    @Test
    void aValueOnABoundaryBelongsToTheBetterFifth() {
        QuantileGroups fifths = peers(Polarity.NEUTRAL, 0, 10, 20, 30, 40, 50).inGroups(5);

        assertThat(fifths.boundaryAfter(1)).contains(BigFraction.of(40));
        assertThat(fifths.groupOf("p6")).contains(1);
        assertThat(fifths.groupOf("p5")).contains(1);
        assertThat(fifths.groupOf("p4")).contains(2);
        assertThat(fifths.groupOf("p1")).contains(5);
    }

    @Test
    void elevenPeersInTenthsHaveTheirValuesAsBoundaries() {
        QuantileGroups tenths = peers(Polarity.HIGHER_IS_BETTER, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                .inGroups(10);

        for (int group = 1; group < 10; group++) {
            assertThat(tenths.boundaryAfter(group)).contains(BigFraction.of(10 - group));
        }
        assertThat(tenths.members(1)).hasSize(2);
        assertThat(tenths.members(10)).hasSize(1);
    }

    @Test
    void equalValuesAreNotPartedAndStandInTheOrderOfTheirKeys() {
        QuantileGroups halves =
                peers(Polarity.HIGHER_IS_BETTER, 5, 5, 5, 5, 1, 1).inGroups(2);

        assertThat(keys(halves)).containsExactly(List.of("p1", "p2", "p3", "p4"), List.of("p5", "p6"));
    }

    @Test
    void fewerPeersThanGroupsLeaveGroupsEmpty() {
        QuantileGroups fifths = peers(Polarity.HIGHER_IS_BETTER, 1, 2).inGroups(5);

        assertThat(keys(fifths)).containsExactly(List.of("p2"), List.of(), List.of(), List.of(), List.of("p1"));
    }

    @Test
    void nobodyHasNoBoundary() {
        QuantileGroups fifths = peers(Polarity.HIGHER_IS_BETTER).inGroups(5);

        assertThat(fifths.boundaryAfter(1)).isEmpty();
        assertThat(fifths.groupOf("p1")).isEmpty();
        assertThat(keys(fifths)).containsOnly(List.of());
    }

    @ParameterizedTest
    @CsvSource({"0", "4"})
    void aBoundaryStandsBetweenTwoGroups(int group) {
        QuantileGroups quarters = peers(Polarity.HIGHER_IS_BETTER, 1, 2).inGroups(4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> quarters.boundaryAfter(group))
                .withMessage("a boundary stands after a group that is not the last: group=%s, count=4", group);
        assertThat(quarters.boundaryAfter(1)).isPresent();
        assertThat(quarters.boundaryAfter(3)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"0", "5"})
    void onlyGroupsThatExistHaveMembers(int group) {
        QuantileGroups quarters = peers(Polarity.HIGHER_IS_BETTER, 1, 2).inGroups(4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> quarters.members(group))
                .withMessage("there is no such group: group=%s, count=4", group);
    }

    @Test
    void oneGroupIsNone() {
        PeerGroup peers = peers(Polarity.NEUTRAL, 1, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> peers.inGroups(1))
                .withMessage("there must be at least two groups: count=1");
        assertThat(peers.inGroups(2).count()).isEqualTo(2);
    }
}
