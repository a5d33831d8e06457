package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicrules.performance.child.CareProceedings;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.HealthAssessment;
import org.civicrules.performance.child.Review;
import org.civicrules.performance.child.Visit;
import org.civicrules.performance.child.VisitRegime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimelinessTest {

    private static final String REVIEWS = "cla.reviews.in-time.share";
    private static final String VISITS = "cla.visits.in-time.share";

    @ParameterizedTest
    @CsvSource({
        "2017-06-29, 1/1",
        "2017-06-30, 0/1",
        "-, 0/1",
    })
    void expectsTheFirstReviewWithinTwentyWorkingDays(String held, String counts) {
        // 1 June 2017 is a Thursday without a bank holiday after it in June: day 20 is 29 June
        Child child = reviewed("2017-06-01 S C2 N1 U6 2017-07-15 E4A", held);

        assertThat(Runs.counts(Runs.measure(REVIEWS, Runs.terms(), child))).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2017-09-20, 2/2", "2017-09-21, 1/2"})
    void expectsTheSecondReviewWithinThreeMonthsOfTheFirst(String second, String counts) {
        Child child = reviewed("2017-06-01 S C2 N1 U6 2017-12-01 E4A", "2017-06-20", second);

        assertThat(Runs.counts(Runs.measure(REVIEWS, Runs.terms(), child))).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2018-03-20, 3/3", "2018-03-21, 2/3"})
    void expectsLaterReviewsWithinSixMonths(String third, String counts) {
        Child child = reviewed("2017-06-01 S C2 N1 U6 2018-03-25 E4A", "2017-06-20", "2017-09-20", third);

        assertThat(Runs.counts(Runs.measure(REVIEWS, Runs.terms(), child))).isEqualTo(counts);
    }

    @Test
    void waitsForAReviewThatIsDueAfterTheLastDay() {
        Child child = reviewed("2017-06-01 S C2 N1 U6 - -", "2017-06-20", "2017-09-20", "2018-03-20", "2018-04-02");

        Measured reviews = Runs.measure(REVIEWS, Runs.terms(), child);

        assertThat(Runs.counts(reviews)).isEqualTo("3/3");
        assertThat(reviews.result().tally().excluded()).containsExactly(Map.entry("not-yet-due", 1L));
    }

    @Test
    void lapsesWhatFallsDueAfterCareEnded() {
        Child child = reviewed("2017-06-01 S C2 N1 U6 2017-06-29 E4A");

        assertThat(Runs.counts(Runs.measure(REVIEWS, Runs.terms(), child))).isEqualTo("0/0");
    }

    @Test
    void hangsTheChainOnTheFirstReviewKnownWhereCareBeganBeforeTheLoad() {
        Child child = reviewed("2015-06-01 P C2 N1 U6 - -", "2017-06-20", "2017-12-20");
        Child none = reviewed("2015-06-01 P C2 N1 U6 - -");

        Measured hung = Runs.measure(REVIEWS, Runs.terms(), child);
        Measured refused = Runs.measure(REVIEWS, Runs.terms("before-load=EXCLUDED"), child);

        assertThat(Runs.counts(hung)).isEqualTo("1/1");
        assertThat(hung.result().tally().excluded()).containsExactly(Map.entry("not-yet-due", 1L));
        assertThat(refused.result().tally().excluded()).containsExactly(Map.entry("start-of-care-not-in-the-load", 1L));
        assertThat(Runs.measure(REVIEWS, Runs.terms(), none).result().tally().excluded())
                .containsExactly(Map.entry("start-of-care-not-in-the-load", 1L));
    }

    @ParameterizedTest
    @CsvSource({"2017-12-20, 1/1", "2017-12-21, 0/1"})
    void expectsSixMonthsAndNotThreeWhereAnEarlierReturnHasTheFirstReviews(String next, String counts) {
        Child child = reviewed("2015-06-01 S C2 N1 U6 2018-01-31 E4A", "2017-06-20", next);

        assertThat(Runs.counts(Runs.measure(REVIEWS, Runs.terms(), child))).isEqualTo(counts);
    }

    @Test
    void doesNotMissAFirstReviewThatAnEarlierReturnMayHave() {
        Child started = reviewed("2017-03-31 S C2 N1 U6 - -", "2017-06-20");
        Child onTheFirstDay = reviewed("2017-04-01 S C2 N1 U6 2017-06-30 E4A", "2017-06-20");

        assertThat(Runs.counts(Runs.measure(REVIEWS, Runs.terms(), started))).isEqualTo("0/1");
        assertThat(Runs.counts(Runs.measure(REVIEWS, Runs.terms(), onTheFirstDay)))
                .isEqualTo("0/1");
        assertThat(Runs.counts(Runs.measure(
                        REVIEWS,
                        MeasureTerms.of(Runs.YEAR, Runs.covering(2017, 2018)),
                        reviewed("2017-03-31 S C2 N1 U6 2017-08-31 E4A", "2017-06-20"))))
                .isEqualTo("0/1");
    }

    @Test
    void judgesOnlyWhatFallsDueInThePeriod() {
        Child before = reviewed("2016-06-01 S C2 N1 U6 2017-05-01 E4A", "2016-06-20", "2016-09-20", "2017-03-31");
        Child gone = reviewed("2015-06-01 S C2 N1 U6 2017-04-01 E4A");

        assertThat(Runs.counts(Runs.measure(REVIEWS, Runs.terms(), before, gone)))
                .isEqualTo("0/0");
    }

    @Test
    void namesADutyMissedBeforeThePeriodAndCountsItByPolicy() {
        Child missedReview = reviewed("2017-06-01 S C2 N1 U6 - -");
        Child missedVisit = visited("2017-05-01 S C2 N1 U6 - -", "2017-05-01 2017-05-05 STANDARD -");
        Child lateVisit = visited(
                "2017-05-01 S C2 N1 U6 2017-11-01 E4A",
                "2017-05-01 2017-05-05 STANDARD -",
                "2017-05-01 2017-10-02 STANDARD -");

        assertThat(Runs.reasons(REVIEWS, autumn(), missedReview))
                .containsExactly("EXCLUDED overdue-since-before-the-period");
        assertThat(Runs.reasons(REVIEWS, autumn("carried-over-duty=COUNTED"), missedReview))
                .containsExactly("DENOMINATOR_ONLY not-done");
        assertThat(Runs.reasons(VISITS, autumn(), missedVisit))
                .containsExactly(
                        "OUT_OF_POPULATION due-outside-the-period", "EXCLUDED overdue-since-before-the-period");
        assertThat(Runs.reasons(VISITS, autumn("carried-over-duty=COUNTED"), missedVisit))
                .containsExactly("OUT_OF_POPULATION due-outside-the-period", "DENOMINATOR_ONLY not-done");
        assertThat(Runs.reasons(VISITS, autumn("carried-over-duty=COUNTED"), lateVisit))
                .containsExactly(
                        "OUT_OF_POPULATION due-outside-the-period",
                        "DENOMINATOR_ONLY late",
                        "OUT_OF_POPULATION placement-ended-first");
    }

    /** The first review of a child who came on 1 June was due on 29 June. */
    @ParameterizedTest
    @CsvSource({
        "2017-06-29, 2017-06-29, NUMERATOR, NUMERATOR",
        "2017-06-29, 2017-06-30, DENOMINATOR_ONLY late, DENOMINATOR_ONLY late",
        "2017-06-30, 2017-06-29, OUT_OF_POPULATION due-outside-the-period, OUT_OF_POPULATION due-outside-the-period",
        "2017-06-30, 2017-06-30, EXCLUDED overdue-since-before-the-period, DENOMINATOR_ONLY late",
        "2017-07-01, 2017-06-30, OUT_OF_POPULATION due-outside-the-period, OUT_OF_POPULATION due-outside-the-period",
        "2017-07-01, 2017-07-01, EXCLUDED overdue-since-before-the-period, DENOMINATOR_ONLY late",
    })
    void carriesOverWhatFellDueBeforeTheFirstDayAndWasNotDoneBeforeIt(
            LocalDate from, String held, String asDue, String carriedOver) {
        Child child = reviewed("2017-06-01 S C2 N1 U6 2017-09-01 E4A", held);
        ReportingPeriod period = new ReportingPeriod(from, LocalDate.of(2017, 12, 31));

        assertThat(Runs.reasons(REVIEWS, Runs.terms(period), child).get(0)).isEqualTo(asDue);
        assertThat(Runs.reasons(REVIEWS, Runs.terms(period, "carried-over-duty=COUNTED"), child)
                        .get(0))
                .isEqualTo(carriedOver);
    }

    private static MeasureTerms autumn(String... policies) {
        return Runs.terms(new ReportingPeriod(LocalDate.of(2017, 10, 1), LocalDate.of(2017, 12, 31)), policies);
    }

    @Test
    void takesForASpellOnlyTheReviewsHeldInIt() {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2017-04-10 S C2 N1 U6 2017-05-01 E4A"))
                .addEpisodes(EpisodeRow.of("2017-06-01 S C2 N1 U6 2017-07-15 E4A"))
                .addReviews(new Review(LocalDate.of(2017, 5, 5), Code.blank()))
                .build();

        assertThat(Runs.reasons(REVIEWS, Runs.terms(), child))
                .containsExactly("OUT_OF_POPULATION care-ended-first", "DENOMINATOR_ONLY not-done");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-01 S C2 N1 U6 2017-04-01 E4A, false",
        "2016-01-01 S C2 N1 U6 2017-04-02 E4A, true",
        "2018-03-31 S C2 N1 U6 - -, true",
        "2018-04-01 S C2 N1 U6 - -, false",
    })
    void asksOnlyThoseLookedAfterInThePeriod(String episode, boolean asked) {
        Child child = Runs.child("1", episode);

        for (String id : new String[] {REVIEWS, VISITS}) {
            assertThat(Runs.reasons(id, Runs.terms(), child)
                            .contains("OUT_OF_POPULATION not-looked-after-in-the-period"))
                    .isNotEqualTo(asked);
        }
    }

    @Test
    void doesNotGuessWorkingDaysBeyondTheCalendar() {
        Child child = reviewed("2030-06-03 S C2 N1 U6 - -");
        MeasureTerms terms = MeasureTerms.of(
                new ReportingPeriod(LocalDate.of(2030, 4, 1), LocalDate.of(2031, 3, 31)), Runs.covering(2031));

        assertThat(Runs.measure(REVIEWS, terms, child).result().tally().unknown())
                .containsExactly(Map.entry("working-days-not-known", 1L));
    }

    @ParameterizedTest
    @CsvSource({"2017-06-08, 1/1", "2017-06-09, 0/1", "-, 0/1"})
    void expectsAVisitWithinAWeekOfThePlacement(String visited, String counts) {
        Child child = visited("2017-06-01 S C2 N1 U6 2017-06-20 E4A", "2017-06-01 " + visited + " STANDARD -");

        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms(), child))).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, -, 2017-07-17, 2/2",
        "STANDARD, -, 2017-07-18, 1/2",
        "PARENT_CARE_ORDER, -, 2017-07-17, 2/2",
        "PARENT_CARE_ORDER, -, 2017-07-18, 1/2",
        "STANDARD, 65, 2017-08-09, 2/2",
        "STANDARD, 65, 2017-08-10, 1/2",
        "TEMPORARY, -, 2017-06-12, 2/2",
        "TEMPORARY, -, 2017-06-13, 1/2",
        "CONNECTED_OR_INTERIM, -, 2017-06-12, 2/2",
        "CONNECTED_OR_INTERIM, -, 2017-06-13, 1/2",
        "LONG_TERM, -, 2017-07-17, 2/2",
        "LONG_TERM, -, 2017-07-18, 1/2",
    })
    void expectsTheNextVisitByTheIntervalAgreedElseOfTheRegime(
            String regime, String days, String second, String counts) {
        Child child = visited(
                "2017-06-01 S C2 N1 U6 " + LocalDate.parse(second).plusDays(2) + " E4A",
                "2017-06-01 2017-06-05 " + regime + " " + days,
                "2017-06-01 " + second + " " + regime + " 400");

        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms(), child))).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "TEMPORARY, 2017-07-17, 2/2",
        "TEMPORARY, 2017-07-18, 1/2",
        "CONNECTED_OR_INTERIM, 2017-07-03, 2/2",
        "CONNECTED_OR_INTERIM, 2017-07-04, 1/2",
    })
    void widensTheIntervalOnceTheFirstReviewWasHeld(String regime, String second, String counts) {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2017-06-01 S C2 N1 U6 2017-08-01 E4A"))
                .addReviews(new Review(LocalDate.of(2017, 6, 5), Code.blank()))
                .addVisits(visit("2017-06-01 2017-06-05 " + regime + " -"))
                .addVisits(visit("2017-06-01 " + second + " " + regime + " 400"))
                .build();

        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms(), child))).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2017-05-31, 1/2", "2017-06-01, 2/2", "2017-06-05, 2/2", "2017-06-06, 1/2"})
    void takesAReviewOfThePlacementHeldByTheDayOfTheVisit(LocalDate review, String counts) {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2017-06-01 S C2 N1 U6 2017-08-01 E4A"))
                .addReviews(new Review(review, Code.blank()))
                .addVisits(visit("2017-06-01 2017-06-05 TEMPORARY -"))
                .addVisits(visit("2017-06-01 2017-07-17 TEMPORARY 400"))
                .build();

        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms(), child))).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-31, 2017-05-31, 2017-08-31, 1/1",
        "2016-05-31, 2017-05-31, 2017-09-01, 0/1",
        "2016-06-01, 2017-05-31, 2017-07-12, 1/1",
        "2016-06-01, 2017-05-31, 2017-07-13, 0/1",
    })
    void visitsALongTermPlacementEveryThreeMonthsAfterItsFirstYear(
            String start, String first, String second, String counts) {
        Child child = visited(
                start + " S C2 N1 U4 2017-12-01 E4A",
                start + " " + start + " LONG_TERM 400",
                start + " " + first + " LONG_TERM -",
                start + " " + second + " LONG_TERM 400");
        MeasureTerms terms = Runs.terms(new ReportingPeriod(LocalDate.of(2017, 7, 10), LocalDate.of(2017, 11, 30)));

        assertThat(Runs.counts(Runs.measure(VISITS, terms, child))).isEqualTo(counts);
    }

    /** THU.4.3.1: within one week of the start of any placement. L alone moves nothing. */
    @ParameterizedTest
    @CsvSource({
        "T, 2017-06-27, PLACEMENT, 2/2",
        "T, 2017-06-28, PLACEMENT, 1/2",
        "U, 2017-06-27, PLACEMENT, 2/2",
        "L, 2017-06-28, PLACEMENT, 2/2",
        "T, 2017-06-28, CARER, 2/2",
        "U, 2017-06-28, CARER, 2/2",
        "P, 2017-06-28, CARER, 1/2"
    })
    void startsTheClockAnewWithEachPlacementAlsoWithTheSameCarer(
            String rne, String visited, String clock, String counts) {
        Child child = visited(
                "2017-06-01 S C2 N1 U6 2017-06-20 X1|2017-06-20 " + rne + " C2 N1 U4 2017-07-20 E4A",
                "2017-06-01 2017-06-05 STANDARD -",
                (rne.equals("P") ? "2017-06-20 " : "2017-06-01 ") + visited + " STANDARD -");

        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms("visit-clock=" + clock), child)))
                .isEqualTo(counts);
    }

    @Test
    void countsVisitsOfOnePlacementByTheirDayWhicheverEpisodeTheyAreGivenFor() {
        Child child = visited(
                "2017-06-01 S C2 N1 U6 2017-06-10 X1|2017-06-10 L C1 N1 U6 2017-08-01 E4A",
                "2017-06-01 2017-06-05 STANDARD -",
                "2017-06-01 2017-07-20 STANDARD -",
                "2017-06-10 2017-06-12 STANDARD -");

        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms(), child))).isEqualTo("3/3");
    }

    @Test
    void startsTheClockAnewWithANewCarerAndNotWithALegalStatus() {
        Child child = visited(
                "2017-06-01 S C2 N1 U6 2017-06-20 X1|2017-06-20 L C1 N1 U6 2017-06-25 X1|2017-06-25 P C1 N1 K2 2017-07-10 E4A",
                "2017-06-01 2017-06-02 STANDARD -",
                "2017-06-25 2017-07-01 STANDARD -");

        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms(), child))).isEqualTo("2/2");
    }

    @Test
    void saysWhichVisitsAndIntervalsItCannotPlace() {
        Child stranger = visited("2017-06-01 S C2 N1 U6 2017-06-05 E4A", "2017-05-01 2017-06-02 STANDARD -");
        Child noInterval = visited("2017-06-01 S C2 N1 U6 2017-09-05 E4A", "2017-06-01 2017-06-02 - -");
        Child earlier = visited("2016-06-01 P C2 N1 U6 - -|2017-03-01 L C2 N1 U6 - -", "2016-06-01 - STANDARD -");
        Child middle = visited("2016-06-01 L C2 N1 U6 2017-05-01 E4A");

        assertThat(Runs.measure(VISITS, Runs.terms(), stranger).result().tally().excluded())
                .containsExactly(Map.entry("placement-not-in-the-return", 1L));
        assertThat(Runs.measure(VISITS, Runs.terms(), noInterval)
                        .result()
                        .tally()
                        .unknown())
                .containsExactly(Map.entry("interval-not-known", 1L));
        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms(), earlier))).isEqualTo("0/0");
        assertThat(Runs.measure(VISITS, Runs.terms(), middle).result().tally().excluded())
                .containsExactly(Map.entry("start-of-placement-not-in-the-load", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-01, 2017-03-31, 0",
        "2017-05-01, 2017-04-01, 1",
        "2017-05-01, 2018-03-31, 1",
        "2017-05-01, 2018-04-01, 0",
        "2017-05-01, -, 0",
        "2017-06-01, 2017-06-02, 0",
    })
    void reportsTheVisitsOfThePeriodForAPlacementThatIsNotInTheReturn(String placement, String visited, long reported) {
        Child child = visited("2017-06-01 S C2 N1 U6 2017-06-05 E4A", placement + " " + visited + " STANDARD -");

        assertThat(Runs.measure(VISITS, Runs.terms(), child)
                        .result()
                        .tally()
                        .excluded()
                        .getOrDefault("placement-not-in-the-return", 0L))
                .isEqualTo(reported);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-31, TEMPORARY, 0/0, 1",
        "2017-03-31, CONNECTED_OR_INTERIM, 0/0, 1",
        "2017-04-01, TEMPORARY, 0/1, 0",
    })
    void doesNotKnowTheIntervalWhereAnEarlierReturnMayHaveTheFirstReview(
            String start, String regime, String counts, long unknown) {
        Child child = visited(start + " S C2 N1 U6 2017-08-01 E4A", start + " 2017-06-05 " + regime + " -");
        MeasureTerms terms = Runs.terms(new ReportingPeriod(LocalDate.of(2017, 6, 1), LocalDate.of(2018, 3, 31)));

        Measured visits = Runs.measure(VISITS, terms, child);

        assertThat(Runs.counts(visits)).isEqualTo(counts);
        assertThat(visits.result().tally().unknown().getOrDefault("interval-not-known", 0L))
                .isEqualTo(unknown);
    }

    @Test
    void hangsVisitsOnTheFirstKnownWhereThePlacementBeganBeforeTheLoad() {
        Child child = visited(
                "2016-06-01 L C2 N1 U6 2017-07-01 E4A",
                "2016-06-01 2017-04-10 STANDARD -",
                "2016-06-01 2017-05-20 STANDARD -");

        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms(), child))).isEqualTo("1/1");
        assertThat(Runs.counts(Runs.measure(VISITS, Runs.terms("before-load=EXCLUDED"), child)))
                .isEqualTo("0/0");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-28, 0, 1",
        "2017-06-29, 1, 0",
        "-, 1, 0",
    })
    void needsAnAssessmentFromTheTwentyEighthDay(String end, int required, long shortStays) {
        Child child = Runs.child("1", "2017-06-01 S C2 N1 U6 " + end + (end.equals("-") ? " -" : " E4A"));

        Measured measured = Runs.measure("cla.iha.required", Runs.terms(), child);

        assertThat(measured.result().valueText()).hasValue(String.valueOf(required));
        assertThat(measured.result().tally().excluded().getOrDefault("in-care-under-28-days", 0L))
                .isEqualTo(shortStays);
    }

    @Test
    void takesTheStayAsAWholeAndEachEntryOnItsOwn() {
        Child moved = Runs.child(
                "1",
                "2017-06-01 S C2 N1 U6 2017-06-10 X1",
                "2017-06-10 P C2 N1 K2 2017-07-10 E4A",
                "2017-09-01 S C2 N1 U6 - -");
        Child shortStay = Runs.child("2", "2017-06-01 S C2 N1 U6 2017-06-10 E4A");

        assertThat(Runs.measure("cla.iha.required", Runs.terms(), moved, shortStay)
                        .result()
                        .valueText())
                .hasValue("2");
        assertThat(Runs.reasons("cla.iha.required", Runs.terms("iha-required=CHILDREN"), moved))
                .containsExactly("NUMERATOR");
        assertThat(Runs.reasons("cla.iha.required", Runs.terms("iha-required=CHILDREN"), shortStay))
                .containsExactly("EXCLUDED in-care-under-28-days");
    }

    @Test
    void countsTheReportsMonthsOfEntriesAndShortStays() {
        Child[] june = new Child[30];
        for (int i = 0; i < june.length; i++) {
            june[i] = Runs.child(String.valueOf(i), "2017-06-01 S C2 N1 U6 " + (i < 6 ? "2017-06-28 E4A" : "- -"));
        }

        assertThat(Runs.measure("cla.iha.required", Runs.terms(), june).result().valueText())
                .hasValue("24");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-08, 2017-06-29, YES, 1/1, 1/1",
        "2017-06-09, 2017-06-30, YES, 0/1, 0/1",
        "-, -, YES, 0/1, 0/1",
        "-, -, NO, 0/1, 0/1",
        "2017-06-08, 2017-06-29, NO, 1/1, 1/1",
    })
    void countsWorkingDaysFromTheDayAfterEntry(
            String referred, String completed, Flag consent, String referral, String assessment) {
        Child child = assessed("2017-06-01", referred, completed, consent);

        assertThat(Runs.counts(Runs.measure("cla.iha.referral-in-time.share", Runs.terms(), child)))
                .isEqualTo(referral);
        Measured done = Runs.measure("cla.iha.in-time.share", Runs.terms(), child);
        assertThat(Runs.counts(done)).isEqualTo(assessment);
        assertThat(done.result().tally().baseOnly().containsKey("no-consent"))
                .isEqualTo(consent == Flag.NO && assessment.startsWith("0"));
    }

    @Test
    void takesTheAssessmentOfTheEntryItself() {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2017-06-01 S C2 N1 U6 2017-07-15 E4A"))
                .addEpisodes(EpisodeRow.of("2017-09-01 S C2 N1 U6 - -"))
                .addHealthAssessments(new HealthAssessment(
                        LocalDate.of(2017, 6, 1), day("2017-06-02"), day("2017-06-03"), Code.of(Flag.YES)))
                .build();

        assertThat(Runs.reasons("cla.iha.in-time.share", Runs.terms(), child))
                .containsExactly("NUMERATOR", "DENOMINATOR_ONLY not-done");
    }

    @Test
    void waitsForAnAssessmentThatIsNotYetDueAndCountsOneDoneEarly() {
        Child waiting = assessed("2018-03-20", "-", "-", Flag.YES);
        Child early = assessed("2018-03-20", "2018-03-21", "2018-03-22", Flag.YES);
        Child later = assessed("2018-03-20", "2018-03-28", "2018-04-03", Flag.YES);

        Measured done = Runs.measure("cla.iha.in-time.share", Runs.terms(), waiting, early, later);

        assertThat(Runs.counts(done)).isEqualTo("1/1");
        assertThat(done.result().tally().excluded()).containsExactly(Map.entry("not-yet-due", 2L));
        assertThat(Runs.counts(Runs.measure("cla.iha.referral-in-time.share", Runs.terms(), waiting, early, later)))
                .isEqualTo("1/3");
    }

    @Test
    void leavesShortStaysOutAndSaysWhereWorkingDaysAreNotKnown() {
        Child left = Runs.child("1", "2017-06-01 S C2 N1 U6 2017-06-10 E4A");
        Child far = Runs.child("2", "2030-06-03 S C2 N1 U6 - -");
        MeasureTerms beyond = MeasureTerms.of(
                new ReportingPeriod(LocalDate.of(2030, 4, 1), LocalDate.of(2031, 3, 31)), Runs.covering(2031));

        assertThat(Runs.measure("cla.iha.in-time.share", Runs.terms(), left)
                        .result()
                        .tally()
                        .excluded())
                .containsExactly(Map.entry("in-care-under-28-days", 1L));
        assertThat(Runs.measure("cla.iha.in-time.share", beyond, far)
                        .result()
                        .tally()
                        .unknown())
                .containsExactly(Map.entry("working-days-not-known", 1L));
    }

    @Test
    void goesOnWithTheSpellOverAnEndWithoutAReasonWhereThePolicySaysSo() {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2017-06-01 S C2 N1 U6 2017-06-10 -"))
                .addEpisodes(EpisodeRow.of("2017-06-10 P C2 N1 K2 2017-07-15 E4A"))
                .build();
        Child left = Runs.child("2", "2017-06-01 S C2 N1 U6 2017-06-10 -");

        for (String id : List.of("cla.iha.required", "cla.iha.referral-in-time.share", "cla.iha.in-time.share")) {
            assertThat(Runs.reasons(id, Runs.terms(), child)).containsExactly("EXCLUDED in-care-under-28-days");
            assertThat(Runs.reasons(id, Runs.terms("blank-reason=NOT_CEASED"), child))
                    .doesNotContain("EXCLUDED in-care-under-28-days");
            assertThat(Runs.reasons(id, Runs.terms("blank-reason=NOT_CEASED"), left))
                    .containsExactly("EXCLUDED in-care-under-28-days");
        }
        assertThat(Runs.reasons(REVIEWS, Runs.terms(), child))
                .containsExactly("OUT_OF_POPULATION care-ended-first", "EXCLUDED start-of-care-not-in-the-load");
        assertThat(Runs.reasons(REVIEWS, Runs.terms("blank-reason=NOT_CEASED"), child))
                .containsExactly("DENOMINATOR_ONLY not-done");
    }

    @Test
    void measuresProceedingsInWeeksFromDays() {
        Child exact = proceedings("2017-01-02", "2017-07-03");
        Child over = proceedings("2017-01-02", "2017-07-04");
        Child open = proceedings("2017-01-02", "-");
        Child nextYear = proceedings("2017-01-02", "2018-04-01");
        Child before = proceedings("2016-01-02", "2017-03-31");
        Child turned = proceedings("2017-08-02", "2017-07-03");
        Child later = proceedings("2018-04-01", "-");
        Child sameDay = proceedings("2017-07-03", "2017-07-03");
        Child[] all = {exact, over, open, nextYear, before, turned, later, sameDay};

        Measured mean = Runs.measure("cla.care-proceedings.mean-weeks", Runs.terms(), all);
        Measured within = Runs.measure("cla.care-proceedings.within-26-weeks.share", Runs.terms(), all);

        assertThat(Runs.counts(mean)).isEqualTo("365/3");
        assertThat(Runs.measure("cla.care-proceedings.mean-weeks", Runs.terms(), exact, over)
                        .result()
                        .valueText())
                .hasValue("26.0714285714");
        assertThat(Runs.counts(within)).isEqualTo("2/3");
        assertThat(within.result().tally().excluded()).containsExactly(Map.entry("not-concluded", 2L));
        assertThat(within.result().tally().unknown()).containsExactly(Map.entry("concluded-before-issued", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-01, 2017-06-01, NUMERATOR, NUMERATOR",
        "2017-05-31, 2017-06-01, UNKNOWN dated-before-it-could-be, NUMERATOR",
        "2017-06-01, 2017-05-31, NUMERATOR, UNKNOWN dated-before-it-could-be",
        "1923-06-01, 1923-06-01, UNKNOWN dated-before-it-could-be, UNKNOWN dated-before-it-could-be",
    })
    void anAssessmentDatedBeforeCareBeganIsInNeitherCount(
            String referred, String completed, String referral, String assessment) {
        Child child = assessed("2017-06-01", referred, completed, Flag.YES);

        assertThat(Runs.reasons("cla.iha.referral-in-time.share", Runs.terms(), child))
                .containsExactly(referral);
        assertThat(Runs.reasons("cla.iha.in-time.share", Runs.terms(), child)).containsExactly(assessment);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-01, NUMERATOR",
        "2017-05-31, UNKNOWN dated-before-it-could-be",
        "2016-06-01, UNKNOWN dated-before-it-could-be",
    })
    void aVisitDatedBeforeItsPlacementBeganIsInNeitherCount(String visited, String first) {
        Child child = visited("2017-06-01 S C2 N1 U6 2017-06-20 E4A", "2017-06-01 " + visited + " STANDARD -");

        assertThat(Runs.reasons(VISITS, Runs.terms(), child).get(0)).isEqualTo(first);
    }

    @Test
    void aVisitDatedBeforeItsPlacementDoesNotHideOneInTime() {
        Child child = visited(
                "2017-06-01 S C2 N1 U6 2017-06-20 E4A",
                "2017-06-01 2016-06-05 STANDARD -",
                "2017-06-01 2017-06-05 STANDARD -");

        assertThat(Runs.reasons(VISITS, Runs.terms(), child).get(0)).isEqualTo("NUMERATOR");
    }

    private static Child reviewed(String episode, String... held) {
        return Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of(episode))
                .addAllReviews(Arrays.stream(held)
                        .filter(day -> !day.equals("-"))
                        .map(day -> new Review(LocalDate.parse(day), Code.blank()))
                        .toList())
                .build();
    }

    private static Child visited(String episodes, String... visits) {
        return Child.builder()
                .id("1")
                .addAllEpisodes(com.google.common.base.Splitter.on('|')
                        .splitToStream(episodes)
                        .map(EpisodeRow::of)
                        .toList())
                .addAllVisits(Arrays.stream(visits).map(TimelinessTest::visit).toList())
                .build();
    }

    private static Visit visit(String row) {
        String[] cells = row.split(" ", 4);
        return new Visit(
                LocalDate.parse(cells[0]),
                day(cells[1]),
                EpisodeRow.code(VisitRegime.class, cells[2]),
                cells[3].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[3])));
    }

    private static Child assessed(String start, String referred, String completed, Flag consent) {
        return Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of(start + " S C2 N1 U6 - -"))
                .addHealthAssessments(
                        new HealthAssessment(LocalDate.parse(start), day(referred), day(completed), Code.of(consent)))
                .build();
    }

    private static Child proceedings(String issued, String concluded) {
        return Child.builder()
                .id("1")
                .addCareProceedings(new CareProceedings(LocalDate.parse(issued), day(concluded)))
                .build();
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
