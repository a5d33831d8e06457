package org.civicrules.performance.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicrules.performance.child.PeriodOfCare.SameDayRestart.NEW_PERIOD;
import static org.civicrules.performance.child.PeriodOfCare.SameDayRestart.NO_BREAK;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodOfCareTest {

    private static final LocalDate APRIL_1 = LocalDate.of(2018, 4, 1);

    @Test
    void episodesThatFollowEachOtherOnTheSameDayAreOnePeriod() {
        assertThat(sizes(split(started(0, 10, EndReason.X1), moved(10, 20, EndReason.E4A))))
                .containsExactly(2);
    }

    @Test
    void anEndOfCareClosesThePeriodEvenWhenTheNextRowDoesNotSayStarted() {
        assertThat(sizes(split(started(0, 10, EndReason.E4A), moved(10, 20, EndReason.X1))))
                .containsExactly(1, 1);
    }

    @Test
    void aGapOfOneDayClosesThePeriod() {
        assertThat(sizes(split(started(0, 10, EndReason.X1), moved(11, 20, EndReason.X1))))
                .containsExactly(1, 1);
    }

    @Test
    void aStartOnTheDayOfAnEndIsANewPeriodOrNoBreakAsThePolicySays() {
        List<Episode> episodes = List.of(started(0, 10, EndReason.E4A), started(10, 20, EndReason.E4A));
        assertThat(PeriodOfCare.split(episodes, NEW_PERIOD)).hasSize(2);
        assertThat(PeriodOfCare.split(episodes, NO_BREAK)).hasSize(1);
    }

    @Test
    void noBreakDoesNotJoinAStartTheDayAfterAnEnd() {
        List<Episode> episodes = List.of(started(0, 10, EndReason.E4A), started(11, 20, EndReason.E4A));
        assertThat(PeriodOfCare.split(episodes, NO_BREAK)).hasSize(2);
    }

    @Test
    void anOverlappingRowStaysInThePeriodThatIsStillOpen() {
        assertThat(sizes(split(started(0, 30, EndReason.E4A), moved(5, 10, EndReason.X1), moved(20, 25, EndReason.X1))))
                .containsExactly(3);
    }

    @Test
    void thePeriodEndsWithTheEpisodeThatEndsLast() {
        PeriodOfCare period =
                split(started(0, 30, EndReason.E4A), moved(5, 10, EndReason.X1)).get(0);
        assertThat(period.end()).contains(APRIL_1.plusDays(30));
        assertThat(period.endsCare()).isTrue();
        assertThat(period.start()).isEqualTo(APRIL_1);
        assertThat(period.startKnown()).isTrue();
    }

    @Test
    void ofTwoEpisodesThatEndTogetherTheLaterDescribesTheEnd() {
        Episode later = moved(5, 10, EndReason.E4A);
        assertThat(split(started(0, 10, EndReason.X1), later).get(0).lastToEnd())
                .isEqualTo(later);
    }

    @Test
    void anOpenEpisodeKeepsThePeriodOpenWhateverComesAfter() {
        PeriodOfCare period =
                split(open(0, StartReason.S), moved(5, 10, EndReason.E4A)).get(0);
        assertThat(period.end()).isEmpty();
        assertThat(period.endsCare()).isFalse();
        assertThat(split(open(0, StartReason.S), open(7, StartReason.P))
                        .get(0)
                        .lastToEnd()
                        .start())
                .isEqualTo(APRIL_1.plusDays(7));
    }

    @Test
    void aStartWhileAnotherEpisodeIsOpenIsANewPeriod() {
        assertThat(split(open(0, StartReason.S), open(7, StartReason.S))).hasSize(2);
    }

    @Test
    void anEndMadeByARepairIsNotAnEndOfCare() {
        Episode repaired = Episode.builder()
                .start(APRIL_1)
                .end(APRIL_1.plusDays(1))
                .closedByRepair(true)
                .build();
        assertThat(repaired.endsCare()).isFalse();
        assertThat(sizes(split(repaired, moved(1, 5, EndReason.X1)))).containsExactly(2);
    }

    @Test
    void aPeriodThatBeginsWithoutAStartMayHaveBegunEarlier() {
        assertThat(split(moved(0, 5, EndReason.X1)).get(0).startKnown()).isFalse();
    }

    @Test
    void noEpisodesGiveNoPeriodAndAPeriodWithoutEpisodesIsRefused() {
        assertThat(split()).isEmpty();
        assertThatThrownBy(() -> new PeriodOfCare(ImmutableList.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a period of care has at least one episode: episodes=0");
    }

    @Test
    void aPlacementGoesOnThroughLTAndUAndEndsWithPBAndS() {
        PeriodOfCare period = split(
                        open(0, StartReason.S),
                        open(1, StartReason.L),
                        open(2, StartReason.T),
                        open(3, StartReason.U),
                        open(4, StartReason.P),
                        open(5, StartReason.B))
                .get(0);
        ImmutableList<Placement> placements = period.placements();
        assertThat(placements.stream().map(placement -> placement.episodes().size()))
                .containsExactly(4, 1, 1);
        assertThat(placements.get(0).start()).isEqualTo(APRIL_1);
        assertThat(placements.get(0).last().start()).isEqualTo(APRIL_1.plusDays(3));
        assertThat(placements.get(0).first().start()).isEqualTo(APRIL_1);
        assertThat(placements.get(0).startKnown()).isTrue();
        assertThat(placements.get(0).end()).isEmpty();
    }

    @Test
    void aPlacementThatBeginsWithSameCarerMayHaveBegunEarlier() {
        assertThat(Placement.split(List.of(open(0, StartReason.T))).get(0).startKnown())
                .isFalse();
        assertThat(Placement.split(List.of())).isEmpty();
        assertThatThrownBy(() -> new Placement(ImmutableList.of()))
                .hasMessage("a placement has at least one episode: episodes=0");
    }

    @Test
    void aTemporaryMoveIsToldByItsFirstEpisode() {
        Episode temporary = Episode.builder()
                .start(APRIL_1)
                .placementType(Code.of(PlacementType.T0))
                .build();
        assertThat(new Placement(ImmutableList.of(temporary)).isTemporary()).isTrue();
        assertThat(new Placement(ImmutableList.of(open(0, StartReason.P))).isTemporary())
                .isFalse();
    }

    @Test
    void textNamesNoDates() {
        PeriodOfCare period = split(open(0, StartReason.S)).get(0);
        assertThat(period).hasToString("PeriodOfCare{episodes=1}");
        assertThat(period.placements().get(0)).hasToString("Placement{episodes=1}");
    }

    private static ImmutableList<PeriodOfCare> split(Episode... episodes) {
        return PeriodOfCare.split(Arrays.asList(episodes), NEW_PERIOD);
    }

    private static List<Integer> sizes(List<PeriodOfCare> periods) {
        return periods.stream().map(period -> period.episodes().size()).toList();
    }

    private static Episode started(int from, int to, EndReason reason) {
        return closed(from, to, StartReason.S, reason);
    }

    private static Episode moved(int from, int to, EndReason reason) {
        return closed(from, to, StartReason.P, reason);
    }

    private static Episode closed(int from, int to, StartReason start, EndReason end) {
        return Episode.builder()
                .start(APRIL_1.plusDays(from))
                .end(APRIL_1.plusDays(to))
                .startReason(Code.of(start))
                .endReason(Code.of(end))
                .build();
    }

    private static Episode open(int from, StartReason start) {
        return Episode.builder()
                .start(APRIL_1.plusDays(from))
                .startReason(Code.of(start))
                .build();
    }
}
