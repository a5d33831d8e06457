package org.civicrules.performance.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceRuleTest {
    private static final EngagementTerms TERMS = EngagementTerms.melton();

    @ParameterizedTest
    @CsvSource({
        // the day before the framework, its first day, and the last days of an open quarter
        "c01,'',2021-12-31,''",
        "c01,'',2022-01-01,2021-22 Q4 by 2022-03-31 OPEN",
        "c01,'',2022-03-31,2021-22 Q4 by 2022-03-31 OPEN",
        "c01,'',2022-04-01,2021-22 Q4 by 2022-03-31 MISSED; 2022-23 Q1 by 2022-06-30 OPEN",
        // an event counts on the first and last day of its quarter alone
        "c01,2022-01-01,2022-03-31,2021-22 Q4 by 2022-03-31 KEPT 2022-01-01",
        "c01,2022-03-31,2022-03-31,2021-22 Q4 by 2022-03-31 KEPT 2022-03-31",
        "c01,2021-12-31 2022-04-01,2022-04-01,2021-22 Q4 by 2022-03-31 MISSED; 2022-23 Q1 by 2022-06-30 KEPT 2022-04-01",
        // the first of several shows, and none is carried over
        "c01,2022-02-20 2022-02-10 2022-03-10,2022-07-01,"
                + "2021-22 Q4 by 2022-03-31 KEPT 2022-02-10; 2022-23 Q1 by 2022-06-30 MISSED; 2022-23 Q2 by 2022-09-30 OPEN",
        // an event after the day is not known of yet
        "c01,2022-03-20,2022-03-19,2021-22 Q4 by 2022-03-31 OPEN",
        // panels in January and June
        "c02,2022-01-20 2022-06-30,2022-07-01,2021-22 Q4 by 2022-03-31 KEPT 2022-01-20;"
                + " 2022-23 Q1 by 2022-06-30 KEPT 2022-06-30; 2022-23 Q2 by 2022-09-30 OPEN",
    })
    void aQuarterIsKeptOpenOrMissed(String commitment, String days, String asAt, String expected) {
        assertThat(Melton.occasions(TERMS, commitment, Melton.record(TERMS, commitment, days, asAt)))
                .isEqualTo(expected);
    }

    @Test
    void theLastQuarterOfTheFrameworkIsAskedForAndNoneAfterIt() {
        ImmutableList<Occasion> occasions =
                Melton.rule(TERMS, "c01").occasions(Melton.record(TERMS, "c01", "", "2027-06-01"));

        assertThat(occasions).hasSize(20);
        assertThat(occasions.get(19).label()).isEqualTo("2026-27 Q3");
        assertThat(occasions.get(19).dueOn()).isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_TESTED,2022-03-31,''",
        "NOT_TESTED,2022-04-01,2022-23 by 2023-03-31 OPEN",
        "NOT_TESTED,2023-04-01,2022-23 by 2023-03-31 MISSED; 2023-24 by 2024-03-31 OPEN",
        "TESTED,2022-04-01,2021-22 by 2022-03-31 MISSED; 2022-23 by 2023-03-31 OPEN",
    })
    void aYearTheFrameworkCoversInPartIsAskedForOnlyByPolicy(String partial, String asAt, String expected) {
        EngagementTerms terms = Melton.terms("framework.partial-periods", partial);

        assertThat(Melton.occasions(terms, "c05", Melton.record(terms, "c05", "", asAt)))
                .isEqualTo(expected);
    }

    @Test
    void theLastPartOfTheFrameworkEndsWithIt() {
        EngagementTerms terms = Melton.terms("framework.partial-periods", "TESTED");

        assertThat(Melton.occasions(terms, "c05", Melton.record(terms, "c05", "2026-12-31", "2027-05-01")))
                .endsWith("2026-27 by 2026-12-31 KEPT 2026-12-31");
        assertThat(Melton.occasions(terms, "c05", Melton.record(terms, "c05", "2027-01-01", "2027-05-01")))
                .endsWith("2026-27 by 2026-12-31 MISSED");
    }

    @Test
    void theYearMayFollowTheCalendar() {
        EngagementTerms terms = Melton.terms("framework.year-start", "JANUARY");

        assertThat(Melton.occasions(terms, "c05", Melton.record(terms, "c05", "2022-12-31", "2023-01-01")))
                .isEqualTo("2022 by 2022-12-31 KEPT 2022-12-31; 2023 by 2023-12-31 OPEN");
        assertThat(Melton.occasions(terms, "c01", Melton.record(terms, "c01", "", "2022-02-01")))
                .isEqualTo("2022 Q1 by 2022-03-31 OPEN");
    }

    @Test
    void anEventInTheDaysOfGraceMakesUpForItsPeriodAndCountsOnce() {
        EngagementTerms terms = Melton.terms("melton.c01.grace-days", "14");

        assertThat(Melton.occasions(terms, "c01", Melton.record(terms, "c01", "2022-04-14", "2022-07-15")))
                .isEqualTo("2021-22 Q4 by 2022-04-14 KEPT 2022-04-14; 2022-23 Q1 by 2022-07-14 MISSED;"
                        + " 2022-23 Q2 by 2022-10-14 OPEN");
        assertThat(Melton.occasions(terms, "c01", Melton.record(terms, "c01", "2022-04-15", "2022-04-15")))
                .isEqualTo("2021-22 Q4 by 2022-04-14 MISSED; 2022-23 Q1 by 2022-07-14 KEPT 2022-04-15");
        assertThat(Melton.occasions(terms, "c01", Melton.record(terms, "c01", "2022-03-01 2022-04-10", "2022-04-15")))
                .isEqualTo("2021-22 Q4 by 2022-04-14 KEPT 2022-03-01; 2022-23 Q1 by 2022-07-14 KEPT 2022-04-10");
        assertThat(Melton.occasions(terms, "c01", Melton.record(terms, "c01", "", "2022-04-14")))
                .isEqualTo("2021-22 Q4 by 2022-04-14 OPEN; 2022-23 Q1 by 2022-07-14 OPEN");
        assertThat(Melton.occasions(terms, "c01", Melton.record(terms, "c01", "2022-04-10 2022-04-10", "2022-04-15")))
                .isEqualTo("2021-22 Q4 by 2022-04-14 KEPT 2022-04-10; 2022-23 Q1 by 2022-07-14 KEPT 2022-04-10");
    }

    @Test
    void severalTimesInAPeriodNeedThatMany() {
        EngagementTerms terms = Melton.terms("melton.c02.at-least", "2");

        assertThat(Melton.occasions(terms, "c02", Melton.record(terms, "c02", "2022-01-20", "2022-03-31")))
                .isEqualTo("2021-22 Q4 by 2022-03-31 OPEN");
        assertThat(Melton.occasions(terms, "c02", Melton.record(terms, "c02", "2022-01-20 2022-02-20", "2022-03-31")))
                .isEqualTo("2021-22 Q4 by 2022-03-31 KEPT 2022-02-20");
    }

    @ParameterizedTest
    @CsvSource({
        "'',2022-07-01,after 2022-01-01 by 2022-07-01 OPEN",
        "'',2022-07-02,'after 2022-01-01 by 2022-07-01 MISSED; after 2022-01-01, gap 2 by 2023-01-01 OPEN'",
        "'',2023-01-02,'after 2022-01-01 by 2022-07-01 MISSED; after 2022-01-01, gap 2 by 2023-01-01 MISSED;"
                + " after 2022-01-01, gap 3 by 2023-07-01 OPEN'",
        "2022-07-01,2022-07-02,after 2022-01-01 by 2022-07-01 KEPT 2022-07-01; after 2022-07-01 by 2023-01-01 OPEN",
        "2022-07-02,2022-07-02,after 2022-01-01 by 2022-07-01 MISSED 2022-07-02; after 2022-07-02 by 2023-01-02 OPEN",
        "2022-01-01,2022-02-01,after 2022-01-01 by 2022-07-01 OPEN",
        "2022-03-31 2022-03-31,2022-10-01,"
                + "'after 2022-01-01 by 2022-07-01 KEPT 2022-03-31; after 2022-03-31 by 2022-09-30 MISSED;"
                + " after 2022-03-31, gap 2 by 2023-03-31 OPEN'",
        "2023-01-01,2023-01-01,"
                + "after 2022-01-01 by 2022-07-01 MISSED 2023-01-01; after 2023-01-01 by 2023-07-01 OPEN",
        "2023-01-02,2023-01-02,'after 2022-01-01 by 2022-07-01 MISSED; after 2022-01-01, gap 2 by 2023-01-01 MISSED"
                + " 2023-01-02; after 2023-01-02 by 2023-07-02 OPEN'",
    })
    void aGapIsCountedFromTheLastTime(String days, String asAt, String expected) {
        assertThat(Melton.occasions(TERMS, "c06", Melton.record(TERMS, "c06", days, asAt)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-31,2022-09-01,after 2022-08-31 by 2023-02-28 OPEN",
        "2023-08-31,2023-09-01,after 2023-08-31 by 2024-02-29 OPEN",
        "2022-08-31,2023-03-01,'after 2022-08-31 by 2023-02-28 MISSED; after 2022-08-31, gap 2 by 2023-08-31 OPEN'",
    })
    void aMonthWithoutTheDayEndsTheGapOnItsLastAndDoesNotDrift(String anchor, String asAt, String expected) {
        EngagementTerms terms = Melton.terms("melton.c06.anchor", anchor);

        assertThat(Melton.occasions(terms, "c06", Melton.record(terms, "c06", "", asAt)))
                .isEqualTo(expected);
    }

    @Test
    void aGapThatEndsAfterTheFrameworkIsNotAskedFor() {
        assertThat(Melton.occasions(TERMS, "c07", Melton.record(TERMS, "c07", "2026-01-01", "2026-12-31")))
                .endsWith("after 2022-01-01, gap 3 by 2025-01-01 MISSED 2026-01-01")
                .doesNotContain("2027");
        assertThat(Melton.occasions(TERMS, "c07", Melton.record(TERMS, "c07", "", "2027-06-01")))
                .endsWith("after 2022-01-01, gap 4 by 2026-01-01 MISSED");
        assertThat(Melton.occasions(
                        TERMS,
                        "c07",
                        Melton.record(TERMS, "c07", "2022-12-31 2023-12-31 2024-12-31 2025-12-31", "2027-01-01")))
                .endsWith("after 2025-12-31 by 2026-12-31 MISSED");
    }

    @Test
    void graceIsAddedToAGap() {
        EngagementTerms terms = Melton.terms("melton.c06.grace-days", "7");

        assertThat(Melton.occasions(terms, "c06", Melton.record(terms, "c06", "2022-07-08", "2022-07-09")))
                .isEqualTo("after 2022-01-01 by 2022-07-08 KEPT 2022-07-08; after 2022-07-08 by 2023-01-15 OPEN");
        assertThat(Melton.occasions(terms, "c06", Melton.record(terms, "c06", "", "2022-07-08")))
                .isEqualTo("after 2022-01-01 by 2022-07-08 OPEN");
        assertThat(Melton.occasions(terms, "c06", Melton.record(terms, "c06", "2023-01-08", "2023-01-08")))
                .isEqualTo("after 2022-01-01 by 2022-07-08 MISSED 2023-01-08; after 2023-01-08 by 2023-07-15 OPEN");
    }

    @Test
    void theTwoReadingsOfQuarterlyDiffer() {
        EngagementTerms gap = Melton.terms("melton.c02.reading", "MAX_GAP");

        assertThat(Melton.occasions(gap, "c02", Melton.record(gap, "c02", "2022-01-20 2022-06-30", "2022-07-01")))
                .isEqualTo("after 2022-01-01 by 2022-04-01 KEPT 2022-01-20; after 2022-01-20 by 2022-04-20 MISSED"
                        + " 2022-06-30; after 2022-06-30 by 2022-09-30 OPEN");
    }

    @Test
    void theSurveyMayBeCountedFromItsBaseline() {
        EngagementTerms gap = Melton.terms("melton.c04.reading", "MAX_GAP");

        assertThat(Melton.occasions(gap, "c04", Melton.record(gap, "c04", "2022-09-30", "2022-10-01")))
                .isEqualTo("after 2021-09-30 by 2022-09-30 KEPT 2022-09-30; after 2022-09-30 by 2023-09-30 OPEN");
        assertThat(Melton.occasions(TERMS, "c04", Melton.record(TERMS, "c04", "2023-03-31", "2023-04-01")))
                .isEqualTo("2022-23 by 2023-03-31 KEPT 2023-03-31; 2023-24 by 2024-03-31 OPEN");
    }

    @Test
    void aHalfYearIsAPeriodToo() {
        EngagementTerms halves = Melton.terms("melton.c06.reading", "PER_PERIOD");

        assertThat(Melton.occasions(halves, "c06", Melton.record(halves, "c06", "2022-09-30", "2022-10-01")))
                .isEqualTo("2022-23 H1 by 2022-09-30 KEPT 2022-09-30; 2022-23 H2 by 2023-03-31 OPEN");
    }

    @ParameterizedTest
    @CsvSource({
        "c10,2022-02-28,2022-02-28,once by 2022-02-28 KEPT 2022-02-28",
        "c10,'',2022-02-28,once by 2022-02-28 OPEN",
        "c10,'',2022-03-01,once by 2022-02-28 MISSED",
        "c10,2022-03-01,2022-03-01,once by 2022-02-28 MISSED 2022-03-01",
        "c10,2022-01-31,2022-03-01,once by 2022-02-28 MISSED",
        "c10,2022-02-01,2022-03-01,once by 2022-02-28 KEPT 2022-02-01",
        "c09,2022-01-31,2022-02-01,once by 2022-01-31 KEPT 2022-01-31",
        "c11,2022-12-31,2023-01-01,once by 2022-12-31 KEPT 2022-12-31",
        "c11,2021-12-31,2023-01-01,once by 2022-12-31 MISSED",
        "c12,'',2026-12-31,once by 2026-12-31 OPEN",
        "c12,'',2027-01-01,once by 2026-12-31 MISSED",
        "c08,2026-06-01,2027-01-01,once by 2026-12-31 KEPT 2026-06-01",
    })
    void aOneOffPromiseIsKeptByItsDay(String commitment, String days, String asAt, String expected) {
        assertThat(Melton.occasions(TERMS, commitment, Melton.record(TERMS, commitment, days, asAt)))
                .isEqualTo(expected);
    }

    @Test
    void aQuarterlyNewsletterInJanuaryIsTheOneOfJanuary() {
        assertThat(Melton.occasions(TERMS, "c09", Melton.record(TERMS, "c01", "2022-01-28", "2022-02-01")))
                .isEqualTo("once by 2022-01-31 KEPT 2022-01-28");
    }

    @Test
    void aPanelIsFedBackWithinTheLag() {
        EngagementEvent panel = EngagementEvent.of("melton.c02", LocalDate.of(2022, 2, 10));
        LocalDate day = panel.date();
        EngagementEvent inTime =
                EngagementEvent.of("melton.c03", LocalDate.of(2022, 5, 13)).linkedTo(day);
        EngagementEvent late =
                EngagementEvent.of("melton.c03", LocalDate.of(2022, 5, 14)).linkedTo(day);
        EngagementEvent before =
                EngagementEvent.of("melton.c03", LocalDate.of(2022, 2, 9)).linkedTo(day);
        EngagementEvent sameDay = EngagementEvent.of("melton.c01", day).linkedTo(day);
        EngagementEvent unlinked = EngagementEvent.of("melton.c03", LocalDate.of(2022, 3, 1));

        assertThat(c03("2022-05-13", panel)).isEqualTo("of 2022-02-10 by 2022-05-13 OPEN");
        assertThat(c03("2022-05-14", panel)).isEqualTo("of 2022-02-10 by 2022-05-13 MISSED");
        assertThat(c03("2022-05-14", panel, inTime)).isEqualTo("of 2022-02-10 by 2022-05-13 KEPT 2022-05-13");
        assertThat(c03("2022-05-14", late, panel)).isEqualTo("of 2022-02-10 by 2022-05-13 MISSED 2022-05-14");
        assertThat(c03("2022-05-14", panel, before, unlinked)).isEqualTo("of 2022-02-10 by 2022-05-13 MISSED");
        assertThat(c03("2022-05-14", panel, panel, sameDay)).isEqualTo("of 2022-02-10 by 2022-05-13 KEPT 2022-02-10");
        assertThat(c03("2022-02-09", panel)).isEmpty();
        assertThat(c03("2022-02-09", EngagementEvent.of("melton.c02", LocalDate.of(2021, 12, 31))))
                .isEmpty();
    }

    private static String c03(String asAt, EngagementEvent... events) {
        return Melton.occasions(TERMS, "c03", Melton.record(TERMS, asAt, events));
    }

    @Test
    void aFindingSaysWhatWasPromisedAndWhatHappened() {
        CadenceRule rule = Melton.rule(TERMS, "c01");
        List<Finding> findings = rule.decide(Melton.record(TERMS, "c01", "2022-01-20", "2022-07-01"));

        assertThat(findings.stream().map(Finding::text))
                .containsExactly(
                        "MET melton.c01 (melton.c01 2021-22 Q4): Homes for Melton newsletter every quarter, 2021-22 Q4:"
                                + " done on 2022-01-20, due by 2022-03-31.",
                        "BREACHED melton.c01 (melton.c01 2022-23 Q1): Homes for Melton newsletter every quarter, 2022-23 Q1:"
                                + " due by 2022-06-30, not done by 2022-07-01.",
                        "NOT_YET_DUE melton.c01 (melton.c01 2022-23 Q2): Homes for Melton newsletter every quarter,"
                                + " 2022-23 Q2: open, due by 2022-09-30.");
        Finding missed = findings.get(1);
        assertThat(missed.dueOn()).contains(LocalDate.of(2022, 6, 30));
        assertThat(missed.bearer()).contains("Melton Borough Council");
        assertThat(missed.citations()).extracting("clause").containsExactly("MEL.9.1", "MEL.6.6");
        assertThat(missed.explanation().facts())
                .containsEntry("counts from", "2022-04-01")
                .containsEntry("due by", "2022-06-30")
                .containsEntry("done on", "not done")
                .containsEntry("as at", "2022-07-01");
        assertThat(missed.wouldChange())
                .contains(Change.of(
                        "events.melton.c01.date",
                        "2022-06-30",
                        "an event of melton.c01 from 2022-04-01 to 2022-06-30"));
        assertThat(findings.get(0).explanation().wouldChange()).isEmpty();
        assertThat(missed.explanation().parameters())
                .extracting("name")
                .containsExactly("reading", "at-least", "period", "grace-days", "counted");
        assertThat(missed.explanation().result()).contains("BREACHED");
        assertThat(missed.explanation().rule()).contains(rule.id());
    }

    @Test
    void aFindingOfWhatWasDoneLateSaysWhen() {
        Finding finding = Melton.rule(TERMS, "c10")
                .decide(Melton.record(TERMS, "c10", "2022-03-05", "2022-04-01"))
                .get(0);

        assertThat(finding.statement())
                .isEqualTo("Service improvement groups begin in February 2022, once: due by 2022-02-28, done late on"
                        + " 2022-03-05.");
        assertThat(finding.explanation().facts()).containsEntry("done on", "2022-03-05");
    }

    @Test
    void eventsAfterTheDayAreCountedApart() {
        assertThat(Melton.record(TERMS, "c01", "2022-03-01 2022-03-02 2022-03-03", "2022-03-01")
                        .eventsAfter())
                .isEqualTo(2);
    }

    @Test
    void aGapMayBeAMonth() {
        EngagementTerms monthly = Melton.terms("melton.c06.max-gap-months", "1");

        assertThat(Melton.occasions(monthly, "c06", Melton.record(monthly, "c06", "", "2022-02-01")))
                .isEqualTo("after 2022-01-01 by 2022-02-01 OPEN");
    }

    @Test
    void anAimThatIsMissedIsDepartedFrom() {
        Finding finding = only("c12", "2027-01-01");

        assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(finding.modality()).isEqualTo(Modality.SHOULD);
        assertThat(Melton.rule(TERMS, "c02").modality()).isEqualTo(Modality.MUST);
    }

    @ParameterizedTest
    @CsvSource({
        "c08,2025-12-30,false",
        "c08,2025-12-31,true",
        "c08,2026-12-31,true",
        "c08,2027-01-01,false",
        "c12,2025-12-31,true",
        "c11,2022-12-30,false",
    })
    void theEndOfTheFrameworkIsWarnedOfAYearAhead(String commitment, String asAt, boolean warned) {
        assertThat(only(commitment, asAt).statement().contains("prepare for it now"))
                .isEqualTo(warned);
    }

    @Test
    void nothingIsDueBeforeTheFrameworkStarts() {
        for (CadenceRule rule : TERMS.rules()) {
            Finding finding = rule.decide(Melton.record(TERMS, "c01", "2021-10-10", "2021-12-31"))
                    .get(0);
            assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
            assertThat(finding.statement()).endsWith("nothing has fallen due by 2021-12-31.");
            assertThat(finding.explanation().facts()).containsEntry("framework starts", "2022-01-01");
        }
    }

    @Test
    void aDayThatIsNotKnownLeavesAMissUndetermined() {
        EngagementRecord record = new EngagementRecord(
                TERMS.framework(),
                ImmutableList.of(),
                ImmutableSet.of(RuleId.of("melton.c01")),
                LocalDate.of(2022, 4, 1));

        List<Finding> newsletters = Melton.rule(TERMS, "c01").decide(record);
        assertThat(newsletters).extracting(Finding::outcome).containsExactly(Outcome.UNDETERMINED, Outcome.NOT_YET_DUE);
        assertThat(newsletters.get(0).missing())
                .containsExactly(MissingFact.of("date", "of an event of melton.c01 whose day is not known"));
        assertThat(Melton.rule(TERMS, "c09").decide(record))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNDETERMINED);
        assertThat(Melton.rule(TERMS, "c02").decide(record))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.BREACHED, Outcome.NOT_YET_DUE);
    }

    @Test
    void theBookDecidesAllTwelve() {
        EngagementRecord record = Melton.record(TERMS, "c01", "2022-01-20", "2022-07-01");

        assertThat(TERMS.book().rules()).hasSize(12);
        assertThat(TERMS.book().decide(record))
                .extracting(finding -> finding.rule().value())
                .contains("melton.c01", "melton.c12");
    }

    @ParameterizedTest
    @CsvSource({"-1", "29"})
    void graceIsAtMostFourWeeks(String days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Melton.terms("melton.c01.grace-days", days))
                .withMessage("grace-days must be 0 to 28: commitment=melton.c01, grace-days=" + days);
        assertThat(Melton.rule(Melton.terms("melton.c01.grace-days", "28"), "c01")
                        .graceDays())
                .isEqualTo(28);
    }

    private static Finding only(String commitment, String asAt) {
        ImmutableList<Finding> findings =
                Melton.rule(TERMS, commitment).decide(Melton.record(TERMS, commitment, "", asAt));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
