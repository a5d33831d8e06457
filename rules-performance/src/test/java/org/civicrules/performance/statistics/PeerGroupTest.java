package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerGroupTest {
    /** p1 to p8 with the values 1 to 8. */
    private static PeerGroup eight(Polarity polarity) {
        return PeerGroup.of(
                IntStream.rangeClosed(1, 8)
                        .mapToObj(value -> peer("p" + value, value % 2 == 0 ? "council" : "association", value))
                        .toList(),
                polarity);
    }

    @Test
    void quartilesInterpolateBetweenTheNearestValues() {
        PeerGroup peers = eight(Polarity.HIGHER_IS_BETTER);

        assertThat(peers.quartile(1)).contains(BigFraction.of(11, 4));
        assertThat(peers.median()).contains(BigFraction.of(9, 2));
        assertThat(peers.quartile(3)).contains(BigFraction.of(25, 4));
        assertThat(peers.size()).isEqualTo(8);
    }

    @Test
    void quartilesOfFiveAreValuesThemselves() {
        PeerGroup peers = PeerGroup.of(
                ImmutableList.of(
                        peer("a", "", 9), peer("b", "", 1), peer("c", "", 7), peer("d", "", 3), peer("e", "", 5)),
                Polarity.NEUTRAL);

        assertThat(peers.quartile(1)).contains(BigFraction.of(3));
        assertThat(peers.median()).contains(BigFraction.of(5));
        assertThat(peers.quartile(3)).contains(BigFraction.of(7));
    }

    @ParameterizedTest
    @CsvSource({
        "p8,HIGHER_IS_BETTER,1,1", "p7,HIGHER_IS_BETTER,2,1", "p6,HIGHER_IS_BETTER,3,2", "p5,HIGHER_IS_BETTER,4,2",
        "p4,HIGHER_IS_BETTER,5,3", "p3,HIGHER_IS_BETTER,6,3", "p2,HIGHER_IS_BETTER,7,4", "p1,HIGHER_IS_BETTER,8,4",
        "p1,LOWER_IS_BETTER,1,1", "p2,LOWER_IS_BETTER,2,1", "p3,LOWER_IS_BETTER,3,2", "p8,LOWER_IS_BETTER,8,4",
        "p8,NEUTRAL,1,1", "p1,NEUTRAL,8,4",
    })
    void theBestComesFirst(String key, Polarity polarity, int rank, int quartile) {
        assertThat(eight(polarity).standing(key)).contains(new Standing(rank, 8, quartile));
    }

    @Test
    void equalValuesShareTheBetterRankAndAQuartileBelongsToTheBetterQuarter() {
        PeerGroup peers = PeerGroup.of(
                ImmutableList.of(
                        peer("a", "", 5), peer("b", "", 5), peer("c", "", 3), peer("d", "", 3), peer("e", "", 1)),
                Polarity.HIGHER_IS_BETTER);

        assertThat(peers.standing("a")).contains(new Standing(1, 5, 1));
        assertThat(peers.standing("b")).contains(new Standing(1, 5, 1));
        assertThat(peers.standing("c")).contains(new Standing(3, 5, 2));
        assertThat(peers.standing("e")).contains(new Standing(5, 5, 4));
    }

    @Test
    void peersAreComparedWithinTheirKind() {
        PeerGroup councils = eight(Polarity.HIGHER_IS_BETTER).only("council");

        assertThat(councils.size()).isEqualTo(4);
        assertThat(councils.median()).contains(BigFraction.of(5));
        assertThat(councils.standing("p8")).contains(new Standing(1, 4, 1));
        assertThat(councils.standing("p7")).isEmpty();
    }

    @Test
    void nobodyHasNoMedian() {
        PeerGroup nobody = eight(Polarity.HIGHER_IS_BETTER).only("charity");

        assertThat(nobody.median()).isEmpty();
        assertThat(nobody.standing("p1")).isEmpty();
        assertThat(nobody.size()).isZero();
    }

    @Test
    void onePeerIsFirstOfOne() {
        PeerGroup alone = PeerGroup.of(ImmutableList.of(peer("a", "", 2)), Polarity.LOWER_IS_BETTER);

        assertThat(alone.standing("a")).contains(new Standing(1, 1, 1));
        assertThat(alone.quartile(3)).contains(BigFraction.of(2));
    }

    @ParameterizedTest
    @CsvSource({"0", "4"})
    void thereAreThreeQuartiles(int quartile) {
        PeerGroup peers = eight(Polarity.NEUTRAL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> peers.quartile(quartile))
                .withMessage("quartile must be 1, 2 or 3: quartile=%s", quartile);
    }

    @Test
    void aPeerIsNamedOnce() {
        ImmutableList<Peer> twice = ImmutableList.of(peer("a", "", 1), peer("a", "", 2));

        assertThatIllegalArgumentException().isThrownBy(() -> PeerGroup.of(twice, Polarity.NEUTRAL));
    }

    private static Peer peer(String key, String group, int value) {
        return new Peer(key, group, BigFraction.of(value));
    }
}
