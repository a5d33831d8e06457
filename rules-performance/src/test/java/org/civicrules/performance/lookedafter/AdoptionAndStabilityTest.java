package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicrules.performance.child.Adoption;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdoptionAndStabilityTest {

    private static final String A1 = "cla.adoption.a1-mean-days";
    private static final String A10 = "cla.adoption.a10-mean-days";
    private static final String A2 = "cla.adoption.a2-mean-days";
    private static final String THREE = "cla.stability.three-placements.share";
    private static final String LONG = "cla.stability.long-term.share";

    private static MeasureTerms threeYears(String... policies) {
        return MeasureTerms.of(Runs.YEAR, Runs.covering(2016, 2017, 2018))
                .under(Runs.terms(policies).policies());
    }

    @Test
    void countsAdoptionsOfThePeriodAndPlacementsOfTheDay() {
        Child adopted = child("2016-01-01 S E1 N1 A4 2017-04-01 E11");
        Child other = child("2016-01-01 S E1 N1 A4 2018-03-31 E12");
        Child before = child("2016-01-01 S E1 N1 A4 2017-03-31 E11");
        Child home = child("2016-01-01 S C2 N1 A4 2017-06-01 E4A");
        Child placed = child("2016-01-01 S E1 N1 A6 - -");
        Child withFosterCarer = child("2016-01-01 S E1 N1 A3 - -");
        Child fostered = child("2016-01-01 S E1 N1 U5 - -");
        Child[] all = {adopted, other, before, home, placed, withFosterCarer, fostered};

        assertThat(Runs.measure("cla.adoption.adopted", Runs.terms(), all)
                        .result()
                        .valueText())
                .hasValue("2");
        assertThat(Runs.measure("cla.adoption.placed", Runs.terms(), all)
                        .result()
                        .valueText())
                .hasValue("2");
        assertThat(Runs.reasons("cla.adoption.placed", Runs.terms(), fostered))
                .containsExactly("OUT_OF_POPULATION not-in-an-adoptive-placement");
    }

    @Test
    void measuresFromTheStartOfCareToTheMoveIn() {
        Child child = child(
                "2015-01-01 S C2 N1 U6 2016-01-01 X1|2016-01-01 P E1 N1 A4 2016-06-01 X1|2016-06-01 U E1 N1 A6 2017-05-01 E11");

        assertThat(Runs.counts(Runs.measure(A1, threeYears(), child))).isEqualTo("365/1");
        assertThat(Runs.counts(Runs.measure(A10, threeYears(), child))).isEqualTo("365/1");
    }

    @Test
    void stopsAtTheFamilyThatAdoptedNotAtAnEarlierOne() {
        Child child = child(
                "2015-01-01 S C2 N1 A4 2015-06-01 X1|2015-06-01 P C2 N1 A4 2016-01-01 X1|2016-01-01 L E1 N1 A6 2017-05-01 E11");
        Child disrupted = child(
                "2015-01-01 S C2 N1 A4 2015-06-01 X1|2015-06-01 P C2 N1 U6 2016-01-01 X1|2016-01-01 P E1 N1 A4 2017-05-01 E11");

        assertThat(Runs.counts(Runs.measure(A1, threeYears(), child))).isEqualTo("151/1");
        assertThat(Runs.counts(Runs.measure(A1, threeYears(), disrupted))).isEqualTo("365/1");
    }

    @Test
    void stopsAtTheFosterCarerWhoAdoptedForTheAdjustedMeasure() {
        String episodes =
                "2015-01-01 S C2 N1 U6 2015-04-11 X1|2015-04-11 P C2 N1 U5 2016-01-01 X1|2016-01-01 %s 2017-05-01 E11";
        Child byPlacement = child(String.format(episodes, "T E1 N1 A3"));
        Child byRow = adopted(String.format(episodes, "T E1 N1 A6"), Flag.YES, Optional.empty());
        Child byStrangers = adopted(String.format(episodes, "T E1 N1 A6"), Flag.NO, Optional.empty());

        assertThat(Runs.counts(Runs.measure(A1, threeYears(), byPlacement))).isEqualTo("365/1");
        assertThat(Runs.counts(Runs.measure(A10, threeYears(), byPlacement))).isEqualTo("100/1");
        assertThat(Runs.counts(Runs.measure(A10, threeYears(), byRow))).isEqualTo("100/1");
        assertThat(Runs.counts(Runs.measure(A10, threeYears(), byStrangers))).isEqualTo("365/1");
    }

    /** Stability takes each of these for one carer throughout. */
    @ParameterizedTest
    @CsvSource({
        // away on a temporary move and back
        "2015-01-01 S C2 N1 U6 2015-06-01 X1|2015-06-01 P C2 N1 T1 2015-06-20 X1|2015-06-20 P C2 N1 U6 2016-01-01 X1|2016-01-01 T E1 N1 A3 2017-05-01 E11, 365, 0",
        // an adoptive placement that does not say that the carer is the same
        "2015-01-01 S C2 N1 U6 2016-01-01 X1|2016-01-01 B E1 N1 A3 2017-05-01 E11, 365, 0",
        "2015-01-01 S C2 N1 K2 2015-01-11 X1|2015-01-11 P C2 N1 U6 2016-01-01 X1|2016-01-01 P E1 N1 A5 2017-05-01 E11, 365, 10",
        // away from the adoptive family on a temporary move and back
        "2015-01-01 S C2 N1 U6 2016-01-01 X1|2016-01-01 P E1 N1 A4 2016-06-01 X1|2016-06-01 P E1 N1 T1 2016-06-20 X1|2016-06-20 P E1 N1 A4 2017-05-01 E11, 365, 365",
        // to other carers, who adopted
        "2015-01-01 S C2 N1 U6 2015-06-01 X1|2015-06-01 P C2 N1 T1 2015-06-20 X1|2015-06-20 P C2 N1 U4 2016-01-01 X1|2016-01-01 T E1 N1 A3 2017-05-01 E11, 365, 170",
    })
    void followsTheCarerThroughTemporaryMovesAndIntoAdoption(String episodes, String a1, String a10) {
        assertThat(Runs.counts(Runs.measure(A1, threeYears(), child(episodes)))).isEqualTo(a1 + "/1");
        assertThat(Runs.counts(Runs.measure(A10, threeYears(), child(episodes))))
                .isEqualTo(a10 + "/1");
    }

    @Test
    void poolsTheChildrenOfThreeYears() {
        Child first = child("2015-01-01 S C2 N1 U6 2015-01-11 X1|2015-01-11 P E1 N1 A4 2015-04-01 E11");
        Child last = child("2015-01-01 S C2 N1 U6 2015-02-20 X1|2015-02-20 P E1 N1 A4 2018-03-31 E11");
        Child before = child("2015-01-01 S C2 N1 U6 2015-02-20 X1|2015-02-20 P E1 N1 A4 2015-03-31 E11");

        Measured mean = Runs.measure(A1, threeYears(), first, last, before);

        assertThat(Runs.counts(mean)).isEqualTo("60/2");
        assertThat(mean.result().publishedText()).hasValue("30.0");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-28, 2020-02-29, 0/0", "2023-02-28, 2020-03-01, 30/1",
        "2023-03-31, 2020-03-31, 0/0", "2023-03-31, 2020-04-01, 30/1",
        "2024-02-29, 2021-02-28, 0/0", "2024-02-29, 2021-03-01, 30/1",
        "2024-02-28, 2021-02-28, 0/0", "2024-02-28, 2021-03-01, 30/1",
    })
    void beginsTheThreeYearsOnTheDayAfterTheYearBeforeThemEnded(LocalDate to, LocalDate adopted, String counts) {
        Child child = child("2015-01-01 S C2 N1 U6 2015-01-31 X1|2015-01-31 P E1 N1 A4 " + adopted + " E11");
        MeasureTerms terms = Runs.terms(new ReportingPeriod(to.withDayOfMonth(1), to), "adoption-years=AVAILABLE");

        assertThat(Runs.counts(Runs.measure(A1, terms, child))).isEqualTo(counts);
    }

    @Test
    void measuresTheLastAdoptionOfAChildAdoptedTwice() {
        Child twice = child(
                "2015-01-01 S C2 N1 A4 2015-06-01 E11|2016-01-01 S C2 N1 U6 2016-01-21 X1|2016-01-21 P E1 N1 A4 2017-05-01 E12");

        assertThat(Runs.counts(Runs.measure(A1, threeYears(), twice))).isEqualTo("20/1");
    }

    @Test
    void leavesOutChildrenWhoseDatesCannotBeEstablished() {
        Child noStart = child("2015-05-01 P E1 N1 A4 2017-05-01 E11");
        Child noPlacement = child("2015-05-01 S E1 N1 U6 2017-05-01 E11");

        assertThat(Runs.measure(A1, threeYears(), noStart, noPlacement)
                        .result()
                        .tally()
                        .excluded())
                .containsOnly(Map.entry("start-of-care-not-in-the-load", 1L), Map.entry("no-adoptive-placement", 1L));
        assertThat(Runs.measure(A10, threeYears(), noStart, noPlacement)
                        .result()
                        .tally()
                        .excluded())
                .containsOnly(Map.entry("start-of-care-not-in-the-load", 1L), Map.entry("no-adoptive-placement", 1L));
    }

    @Test
    void needsTheReturnOfEachYearUnlessThePolicyTakesWhatThereIs() {
        Child child = child("2015-01-01 S C2 N1 U6 2015-01-11 X1|2015-01-11 P E1 N1 A4 2017-05-01 E11");
        MeasureTerms two = MeasureTerms.of(Runs.YEAR, Runs.covering(2017, 2018));
        MeasureTerms quarter =
                threeYears().during(new ReportingPeriod(LocalDate.of(2018, 4, 1), LocalDate.of(2018, 6, 30)));

        assertThat(Runs.measure(A1, two, child).result().value().toString()).contains("the return to 2016-03-31");
        assertThat(Runs.measure(A1, quarter, child).result().value().toString()).contains("the return to 2019-03-31");
        assertThat(Runs.counts(
                        Runs.measure(A1, two.under(Policies.defaults().with("adoption-years", "AVAILABLE")), child)))
                .isEqualTo("10/1");
    }

    @Test
    void measuresFromThePlacementOrderToTheMatch() {
        String episodes =
                "2015-01-01 S C2 N1 U6 2015-06-01 X1|2015-06-01 L E1 N1 U6 2016-01-01 X1|2016-01-01 P E1 N1 A4 2017-05-01 E11";
        Child later = adopted(episodes, Flag.NO, Optional.of(LocalDate.of(2015, 6, 11)));
        Child earlier = adopted(episodes, Flag.NO, Optional.of(LocalDate.of(2015, 5, 1)));
        Child sameDay = adopted("2015-06-01 S E1 N1 A4 2017-05-01 E11", Flag.NO, Optional.of(LocalDate.of(2015, 6, 1)));

        assertThat(Runs.counts(Runs.measure(A2, threeYears(), later))).isEqualTo("10/1");
        assertThat(Runs.counts(Runs.measure(A2, threeYears(), earlier, sameDay)))
                .isEqualTo("0/2");
        assertThat(Runs.counts(Runs.measure(A2, threeYears(), later, earlier))).isEqualTo("10/2");
    }

    @Test
    void leavesOutOrdersAndMatchesThatAreNotCertain() {
        Child noOrder = adopted("2015-01-01 S C2 N1 A4 2017-05-01 E11", Flag.NO, Optional.of(LocalDate.of(2015, 6, 1)));
        Child uncertain =
                adopted("2015-01-01 L D1 N1 A4 2017-05-01 E11", Flag.NO, Optional.of(LocalDate.of(2015, 6, 1)));
        Child noMatch = adopted("2015-01-01 S E1 N1 A4 2017-05-01 E11", Flag.NO, Optional.empty());

        assertThat(Runs.measure(A2, threeYears(), noOrder, uncertain, noMatch)
                        .result()
                        .tally()
                        .excluded())
                .containsOnly(
                        Map.entry("no-placement-order", 1L),
                        Map.entry("first-placement-order-not-certain", 1L),
                        Map.entry("match-date-not-known", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        // held on the first day, two moves
        "2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 P C2 N1 K2 2017-06-01 X1|2017-06-01 B C1 N1 U6 - -, 1",
        // held, one move and a legal status
        "2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 P C2 N1 K2 2017-06-01 X1|2017-06-01 L C1 N1 K2 - -, 0",
        // moves with the same carer
        "2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 T C2 N1 U6 2017-06-01 X1|2017-06-01 U C1 N1 U6 - -, 0",
        // away and back
        "2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 P C2 N1 T1 2017-05-10 X1|2017-05-10 P C2 N1 U6 2017-06-01 X1|2017-06-01 P C2 N1 K2 - -, 0",
        // away and on to somebody else
        "2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 P C2 N1 T1 2017-05-10 X1|2017-05-10 P C2 N1 U4 2017-06-01 X1|2017-06-01 P C2 N1 K2 - -, 1",
        // the move on the first day replaces the placement held
        "2016-01-01 S C2 N1 U6 2017-04-01 X1|2017-04-01 P C2 N1 K2 2017-06-01 X1|2017-06-01 P C2 N1 U6 - -, 0",
        "2016-01-01 S C2 N1 U6 2017-04-02 X1|2017-04-02 P C2 N1 K2 2017-06-01 X1|2017-06-01 P C2 N1 U6 - -, 1",
        // the carer held on the first day stays through a row that starts on it
        "2016-01-01 S C2 N1 U4 2017-04-01 X1|2017-04-01 L C1 N1 U4 2017-06-01 X1|2017-06-01 P C1 N1 K2 2017-09-01 X1|2017-09-01 P C1 N1 U6 - -, 1",
        "2016-01-01 S C2 N1 U4 2017-04-01 X1|2017-04-01 T C2 N1 U6 2017-06-01 X1|2017-06-01 P C1 N1 K2 2017-09-01 X1|2017-09-01 P C1 N1 U6 - -, 1",
        "2016-01-01 S C2 N1 U4 2017-04-01 X1|2017-04-01 P C2 N1 T1 2017-04-08 X1|2017-04-08 P C2 N1 U4 2017-06-01 X1|2017-06-01 P C1 N1 K2 2017-09-01 X1|2017-09-01 P C1 N1 U6 - -, 1",
        "2016-01-01 S C2 N1 U4 2017-04-01 X1|2017-04-01 L C1 N1 U4 2017-06-01 X1|2017-06-01 P C1 N1 K2 - -, 0",
        // not in care on the first day
        "2016-01-01 S C2 N1 U6 2017-04-01 E4A|2017-06-01 S C2 N1 K2 2017-07-01 X1|2017-07-01 P C2 N1 U6 - -, 0",
        // adopted by the foster carer
        "2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 P C2 N1 U5 2017-06-01 X1|2017-06-01 P E1 N1 A3 - -, 0",
        "2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 P C2 N1 U5 2017-06-01 X1|2017-06-01 P E1 N1 A4 - -, 1",
        // a child who came back into care
        "2016-01-01 S C2 N1 U6 2017-05-01 E4A|2017-06-01 S C2 N1 K2 2017-07-01 X1|2017-07-01 P C2 N1 U6 - -, 1",
        // on a temporary move when the year begins, then back
        "2017-03-25 P C2 N1 T1 2017-04-10 X1|2017-04-10 P C2 N1 U6 2017-06-01 X1|2017-06-01 P C2 N1 K2 - -, 0",
    })
    void countsPlacementsOfTheTwelveMonths(String episodes, int many) {
        assertThat(Runs.counts(Runs.measure(THREE, Runs.terms(), child(episodes))))
                .isEqualTo(many + "/1");
    }

    @ParameterizedTest
    @CsvSource({"U1, 0", "U2, 0", "U3, 0", "U4, 0", "U5, 0", "U6, 0", "K2, 1", "P1, 1", "A4, 1"})
    void takesAnAdoptionByTheFosterCarerForNoMoveOnlyAfterFostering(String before, int many) {
        Child child = child("2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 P C2 N1 " + before
                + " 2017-06-01 X1|2017-06-01 P E1 N1 A3 - -");

        assertThat(Runs.counts(Runs.measure(THREE, Runs.terms(), child))).isEqualTo(many + "/1");
    }

    @Test
    void countsMovesWithTheSameCarerAndReturnsByPolicy() {
        Child sameCarer = child(
                "2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 T C2 N1 U6 2017-06-01 X1|2017-06-01 U C1 N1 U6 - -");
        Child back = child(
                "2016-01-01 S C2 N1 U6 2017-05-01 X1|2017-05-01 P C2 N1 T1 2017-05-10 X1|2017-05-10 P C2 N1 U6 2017-06-01 X1|2017-06-01 P C2 N1 K2 - -");

        assertThat(Runs.counts(Runs.measure(THREE, Runs.terms("same-carer-moves=COUNTED"), sameCarer)))
                .isEqualTo("1/1");
        assertThat(
                        Runs.counts(
                                Runs.measure(
                                        THREE,
                                        Runs.terms("same-carer-moves=COUNTED"),
                                        child(
                                                "2016-01-01 S C2 N1 U6 2017-04-01 X1|2017-04-01 T C2 N1 U6 2017-06-01 X1|2017-06-01 U C1 N1 U6 - -"))))
                .isEqualTo("0/1");
        assertThat(Runs.counts(Runs.measure(THREE, Runs.terms("same-carer-moves=COUNTED"), back)))
                .isEqualTo("0/1");
        assertThat(Runs.counts(Runs.measure(THREE, Runs.terms("temporary-returns=COUNTED"), back)))
                .isEqualTo("1/1");
        assertThat(Runs.counts(Runs.measure(THREE, Runs.terms("temporary-returns=COUNTED"), sameCarer)))
                .isEqualTo("0/1");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-09-30 S C2 N1 U6 - -, 1/1",
        "2015-10-01 S C2 N1 U6 - -, 0/0",
        "2015-09-30 S C2 N1 U6 2016-03-31 X1|2016-03-31 P C2 N1 U4 - -, 1/1",
        "2015-09-30 S C2 N1 U6 2016-04-01 X1|2016-04-01 P C2 N1 U4 - -, 0/1",
        "2015-09-30 S C2 N1 U6 2017-04-01 X1|2017-04-01 T C2 N1 U4 - -, 1/1",
        "2015-09-30 S C2 N1 U6 2017-04-01 X1|2017-04-01 P C2 N1 T1 2017-04-10 X1|2017-04-10 P C2 N1 U6 - -, 1/1",
        "2015-09-30 S C2 N1 U6 2017-04-01 X1|2017-04-01 P C2 N1 T1 - -, 1/1",
        "2015-09-30 S C2 N1 U6 2016-10-01 E4A|2016-10-02 S C2 N1 U6 - -, 0/0",
        "2015-09-30 P C2 N1 U6 - -, 1/1",
    })
    void asksForTwoYearsWithTheCarerOfThoseInCareForTwoAndAHalf(String episodes, String counts) {
        assertThat(Runs.counts(Runs.measure(LONG, Runs.terms(), child(episodes))))
                .isEqualTo(counts);
    }

    /** The months run from the day of the start, to the last day of the month where that has no such day. */
    @ParameterizedTest
    @CsvSource({
        "2023-08-31, 2023-08-31, 1/1",
        "2023-09-01, 2023-09-01, 0/0",
        "2023-01-01, 2024-02-29, 1/1",
        "2023-01-01, 2024-03-01, 0/1",
    })
    void countsMonthsFromTheStartAlsoToTheEndOfFebruary(LocalDate start, LocalDate carer, String counts) {
        Child child = Child.builder()
                .id("1")
                .birthDate(LocalDate.of(2015, 5, 10))
                .addEpisodes(EpisodeRow.of(start + " S C2 N1 K2 " + carer + " X1"))
                .addEpisodes(EpisodeRow.of(carer + " P C2 N1 U4 - -"))
                .build();
        MeasureTerms terms = Runs.terms(new ReportingPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));

        assertThat(Runs.counts(Runs.measure(LONG, terms, child))).isEqualTo(counts);
    }

    @Test
    void goesOnWithTheSpellOverARestartOnTheDayOfAnEndWhereThePolicySaysSo() {
        Child restarted = child("2015-09-30 S C2 N1 U6 2017-10-01 E4A|2017-10-01 S C2 N1 U6 - -");

        assertThat(Runs.counts(Runs.measure(LONG, Runs.terms(), restarted))).isEqualTo("0/0");
        assertThat(Runs.measure(LONG, Runs.terms("same-day-restart=NO_BREAK"), restarted)
                        .result()
                        .tally()
                        .denominator())
                .isEqualByComparingTo("1");
    }

    @Test
    void doesNotKnowHowLongCareLastedThatBeganBeforeTheLoad() {
        assertThat(Runs.measure(LONG, Runs.terms(), child("2015-10-01 P C2 N1 U6 - -"))
                        .result()
                        .tally()
                        .excluded())
                .containsExactly(Map.entry("start-of-care-not-in-the-load", 1L));
    }

    @ParameterizedTest
    @CsvSource({"2002-04-01, 1/1", "2002-03-31, 0/0"})
    void asksOnlyThoseUnderSixteen(LocalDate born, String counts) {
        Child child = Child.builder()
                .id("1")
                .birthDate(born)
                .addEpisodes(EpisodeRow.of("2010-01-01 S C2 N1 U6 - -"))
                .build();

        assertThat(Runs.counts(Runs.measure(LONG, Runs.terms(), child))).isEqualTo(counts);
        assertThat(Runs.measure(
                                LONG,
                                Runs.terms(),
                                Child.builder()
                                        .id("2")
                                        .addEpisodes(EpisodeRow.of("2010-01-01 S C2 N1 U6 - -"))
                                        .build())
                        .result()
                        .tally()
                        .unknown())
                .containsExactly(Map.entry("date-of-birth-not-known", 1L));
    }

    private static Child child(String episodes) {
        return Runs.child("1", Splitter.on('|').splitToStream(episodes).toArray(String[]::new));
    }

    private static Child adopted(String episodes, Flag byFosterCarer, Optional<LocalDate> matched) {
        return Child.builder()
                .id("1")
                .addAllEpisodes(child(episodes).episodes())
                .adoption(new Adoption(
                        Optional.empty(),
                        matched,
                        Code.of(byFosterCarer),
                        OptionalInt.empty(),
                        Code.blank(),
                        Code.blank()))
                .build();
    }
}
