package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.file.FileReport;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.Ethnicity;
import org.civicrules.performance.child.HealthOutcome;
import org.civicrules.performance.child.Review;
import org.civicrules.performance.child.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeveralReturnsTest {

    private static final String EPISODES = "CHILD,DECOM,RNE,LS,DEC,REC";
    /** Keeps the later return's year fixed. */
    private static final String OTHER = "99,01/05/2018,S,C2,,";

    @TempDir
    Path directory;

    @Test
    void returnsAreOrderedByTheirYearWhateverOrderTheyAreGivenIn() throws IOException {
        older("7,01/05/2017,S,C2,,");
        newer("7,01/05/2017,S,C2,02/06/2018,E4A", OTHER);
        Load load = Load.of(directory.resolve("newer"), directory.resolve("older"));
        assertThat(load.reader().coverage().returns())
                .extracting(Coverage.ReturnYear::yearEnd)
                .containsExactly(Optional.of(LocalDate.of(2018, 3, 31)), Optional.of(LocalDate.of(2019, 3, 31)));
        assertThat(load.report().files())
                .extracting(FileReport::file)
                .containsExactly(
                        directory.resolve("newer/episodes.csv").toString(),
                        directory.resolve("older/episodes.csv").toString());
        assertThat(load.child("7").episodes().get(0).end()).contains(LocalDate.of(2018, 6, 2));
    }

    @Test
    void forARepeatedEpisodeTheLatestReturnWinsAndTheOldRowIsSuperseded() throws IOException {
        older("7,01/05/2017,S,C2,,", "8,01/05/2017,S,C2,01/06/2017,E4A");
        newer("7,01/05/2017,S,C1,02/06/2018,E4A", OTHER);
        Load load = both(StaleOpenRow.CLOSED_AFTER_RETURN);
        assertThat(load.child("7").episodes())
                .extracting(episode ->
                        episode.legalStatus().text() + " " + episode.end().orElseThrow())
                .containsExactly("C1 2018-06-02");
        FileReport old = load.report().files().get(0);
        assertThat(old.superseded()).isEqualTo(1);
        assertThat(load.report().superseded()).isEqualTo(1);
        assertThat(old.accepted()).isEqualTo(2);
        assertThat(old.repaired()).isZero();
        assertThat(load.codes()).doesNotContain(IssueCode.STALE_OPEN_ROW);
        assertThat(load.child("8").episodes()).hasSize(1);
    }

    @Test
    void aRowThatALaterReturnHoldsTwiceCountsOnceAndTheOldOneIsSuperseded() throws IOException {
        older("7,01/05/2017,S,C2,,");
        newer("7,01/05/2017,S,C2,02/06/2018,E4A", "7,01/05/2017,S,C2,02/06/2018,E4A", OTHER);

        Load load = both(StaleOpenRow.CLOSED_AFTER_RETURN);

        assertThat(load.child("7").episodes()).hasSize(1);
        assertThat(load.report().superseded()).isEqualTo(2);
        assertThat(load.codes().count(IssueCode.REPEATED_ROW)).isEqualTo(1);
    }

    @Test
    void aStaleOpenRowClosesTheDayAfterItsReturnAndIsNotAnEndOfCare() throws IOException {
        older("7,01/05/2017,S,C2,,E4A");
        newer(OTHER);
        Load load = both(StaleOpenRow.CLOSED_AFTER_RETURN);
        Episode episode = load.child("7").episodes().get(0);
        assertThat(episode.end()).contains(LocalDate.of(2018, 4, 1));
        assertThat(episode.isOpenOn(LocalDate.of(2018, 3, 31))).isTrue();
        assertThat(episode.isOpenOn(LocalDate.of(2018, 4, 1))).isFalse();
        assertThat(episode.closedByRepair()).isTrue();
        assertThat(episode.endsCare()).isFalse();
        assertThat(episode.endReason().isBlank()).isTrue();
        assertThat(episode.startsCare()).isTrue();
        assertThat(episode.legalStatus().text()).isEqualTo("C2");
        FileReport old = load.report().files().get(0);
        assertThat(old.repaired()).isEqualTo(1);
        assertThat(load.codes().count(IssueCode.STALE_OPEN_ROW)).isEqualTo(1);
        assertThat(load.child("99").episodes().get(0).isOpen()).isTrue();
    }

    @Test
    void aRepairedStaleRowKeepsEveryCode() throws IOException {
        Load.write(
                directory.resolve("older"),
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                "7,01/05/2017,P,C2,N3,U4,PR1,,,CARPL,,,SC123");
        newer(OTHER);
        Episode episode =
                both(StaleOpenRow.CLOSED_AFTER_RETURN).child("7").episodes().get(0);
        assertThat(List.of(
                                episode.startReason(),
                                episode.legalStatus(),
                                episode.need(),
                                episode.placementType(),
                                episode.placementProvider(),
                                episode.placementChange())
                        .toString())
                .isEqualTo("[P, C2, N3, U4, PR1, CARPL]");
        assertThat(episode.providerNumber()).contains("SC123");
    }

    @Test
    void aRowRepairedTwiceCountsOnce() throws IOException {
        older("7,01/05/17,S,C2,,");
        newer(OTHER);
        assertThat(both(StaleOpenRow.CLOSED_AFTER_RETURN).report().repaired()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // policy, next episode, end
        "CLOSED_AFTER_RETURN, '01/09/2017,P', 2018-04-01",
        "NEXT_EPISODE, '01/09/2017,P', 2017-09-01",
        "NEXT_EPISODE, '01/09/2017,S', 2017-09-01",
        "NEXT_EPISODE, '01/04/2018,S', 2018-04-01",
        "NEXT_EPISODE, '02/04/2018,S', 2018-04-01",
        "NEXT_EPISODE, '02/04/2018,P', 2018-04-02",
        "NEXT_EPISODE, '', 2018-04-01",
    })
    void wherePoliciesCloseAStaleRow(StaleOpenRow policy, String next, LocalDate end) throws IOException {
        older("7,01/05/2017,S,C2,,");
        if (next.isEmpty()) {
            newer(OTHER);
        } else {
            newer("7," + next + ",C2,,", OTHER);
        }
        Episode stale = both(policy).child("7").episodes().get(0);
        assertThat(stale.end()).contains(end);
        assertThat(stale.closedByRepair()).isTrue();
    }

    @Test
    void aStaleRowMayBeLeftOpen() throws IOException {
        older("7,01/05/2017,S,C2,,");
        newer(OTHER);
        Load load = both(StaleOpenRow.LEFT_OPEN);
        assertThat(load.child("7").episodes().get(0).isOpen()).isTrue();
        assertThat(load.report().repaired()).isZero();
        assertThat(load.codes()).doesNotContain(IssueCode.STALE_OPEN_ROW);
    }

    @ParameterizedTest
    @EnumSource(StaleOpenRow.class)
    void anEpisodeOpenInTheLatestReturnStaysOpen(StaleOpenRow policy) throws IOException {
        older("7,01/05/2017,S,C2,02/05/2017,X1");
        newer("7,02/05/2017,P,C2,,", OTHER);
        assertThat(both(policy).child("7").episodes().get(1).isOpen()).isTrue();
    }

    @Test
    void twoReturnsOfOneYearAreBothCurrentAndTheLaterGivenWins() throws IOException {
        older("7,01/05/2017,S,C2,,", "8,01/05/2017,S,C2,,");
        Load.write(directory.resolve("newer"), "episodes.csv", EPISODES, "7,01/05/2017,S,C1,,");
        Load load = both(StaleOpenRow.CLOSED_AFTER_RETURN);
        assertThat(load.child("7").episodes().get(0).legalStatus().text()).isEqualTo("C1");
        assertThat(load.child("8").episodes().get(0).isOpen()).isTrue();
        Load reversed = Load.of(directory.resolve("newer"), directory.resolve("older"));
        assertThat(reversed.child("7").episodes().get(0).legalStatus().text()).isEqualTo("C2");
    }

    @Test
    void theSameReturnGivenTwiceChangesNothing() throws IOException {
        older("7,01/05/2017,S,C2,,");
        Path path = directory.resolve("older");
        assertThat(Load.of(path, path).children()).isEqualTo(Load.of(path).children());
    }

    @Test
    void theLatestHeaderThatGivesAValueCounts() throws IOException {
        older("7,01/05/2017,S,C2,,");
        newer("7,01/05/2017,S,C2,,", OTHER);
        Load.write(directory.resolve("older"), "header.csv", "CHILD,SEX,DOB,ETHNIC,MOTHER", "7,1,10/05/2002,WBRI,1");
        Load.write(directory.resolve("newer"), "header.csv", "CHILD,SEX,DOB,ETHNIC,MOTHER", "7,F,,,", "99,M,,,");
        Load load = both(StaleOpenRow.CLOSED_AFTER_RETURN);
        Child child = load.child("7");
        assertThat(child.sex().is(Sex.FEMALE)).isTrue();
        assertThat(child.birthDate()).contains(LocalDate.of(2002, 5, 10));
        assertThat(child.ethnicity().is(Ethnicity.WBRI)).isTrue();
        assertThat(child.mother().text()).isEqualTo("1");
        assertThat(load.file("older/header.csv").superseded()).isEqualTo(1);
        assertThat(load.file("newer/header.csv").superseded()).isZero();
    }

    @Test
    void theLatestRowsOfTheOtherTablesCount() throws IOException {
        older("7,01/05/2017,S,C2,,");
        newer("7,01/05/2017,S,C2,,", OTHER);
        Path older = directory.resolve("older");
        Path newer = directory.resolve("newer");
        Load.write(older, "uasc.csv", "CHILD,DUC", "7,");
        Load.write(newer, "uasc.csv", "CHILD,DUC", "7,01/06/2018");
        Load.write(older, "oc2.csv", "CHILD,SDQ_SCORE", "7,10");
        Load.write(newer, "oc2.csv", "CHILD,SDQ_SCORE", "7,11");
        Load.write(older, "reviews.csv", "CHILD,REVIEW,REVIEW_CODE", "7,01/06/2017,PN1", "7,01/12/2017,PN1");
        Load.write(newer, "reviews.csv", "CHILD,REVIEW,REVIEW_CODE", "7,01/06/2018,PN1", "7,01/12/2017,PN2");
        Load.write(older, "missing.csv", "CHILD,MISSING,MIS_START,MIS_END", "7,M,01/03/2018,", "7,A,01/03/2018,");
        Load.write(newer, "missing.csv", "CHILD,MISSING,MIS_START,MIS_END", "7,M,01/03/2018,03/03/2018");
        Load load = both(StaleOpenRow.CLOSED_AFTER_RETURN);
        Child child = load.child("7");
        assertThat(child.asylumSeeking().orElseThrow().ceased()).contains(LocalDate.of(2018, 6, 1));
        assertThat(child.healthOutcomes())
                .extracting(HealthOutcome::yearEnd, row -> row.sdqScore().getAsInt())
                .containsExactly(tuple(LocalDate.of(2018, 3, 31), 10), tuple(LocalDate.of(2019, 3, 31), 11));
        assertThat(child.reviews())
                .extracting(Review::held, review -> review.participation().text())
                .containsExactly(
                        tuple(LocalDate.of(2017, 6, 1), "PN1"),
                        tuple(LocalDate.of(2017, 12, 1), "PN2"),
                        tuple(LocalDate.of(2018, 6, 1), "PN1"));
        assertThat(child.missing())
                .extracting(incident -> incident.kind() + " " + incident.end().isPresent())
                .containsExactlyInAnyOrder("M true", "A false");
        assertThat(load.file("older/missing.csv").superseded()).isEqualTo(1);
    }

    @Test
    void ofTwoReturnsOfOneYearOneHealthRowCounts() throws IOException {
        older("7,01/05/2017,S,C2,,");
        Load.write(directory.resolve("newer"), "episodes.csv", EPISODES, "7,01/05/2017,S,C2,,");
        Load.write(directory.resolve("older"), "oc2.csv", "CHILD,SDQ_SCORE", "7,10");
        Load.write(directory.resolve("newer"), "oc2.csv", "CHILD,SDQ_SCORE", "7,11");
        assertThat(both(StaleOpenRow.CLOSED_AFTER_RETURN).child("7").healthOutcomes())
                .extracting(row -> row.sdqScore().getAsInt())
                .containsExactly(11);
    }

    private void older(String... rows) throws IOException {
        write("older", rows);
    }

    private void newer(String... rows) throws IOException {
        write("newer", rows);
    }

    private void write(String name, String... rows) throws IOException {
        Load.writeText(directory.resolve(name), "episodes.csv", EPISODES + "\n" + String.join("\n", rows) + "\n");
    }

    private Load both(StaleOpenRow policy) throws IOException {
        return Load.of(List.of(directory.resolve("older"), directory.resolve("newer")), Optional.empty(), policy);
    }
}
