package org.civicrules.performance.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.civicrules.core.calendar.CalendarEntry;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementTermsTest {
    private static final EngagementTerms TERMS = EngagementTerms.melton();

    @Test
    void theTwelvePromisesHaveTheirDefaultReadings() {
        assertThat(TERMS.rules().stream()
                        .map(rule -> rule.id() + " " + rule.cadence())
                        .toList())
                .containsExactly(
                        "melton.c01 PerPeriod[atLeast=1, length=QUARTER]",
                        "melton.c02 PerPeriod[atLeast=1, length=QUARTER]",
                        "melton.c03 Linked[to=melton.c02, lagDays=92]",
                        "melton.c04 PerPeriod[atLeast=1, length=YEAR]",
                        "melton.c05 PerPeriod[atLeast=1, length=YEAR]",
                        "melton.c06 MaxGap[months=6, anchor=2022-01-01]",
                        "melton.c07 MaxGap[months=12, anchor=2022-01-01]",
                        "melton.c08 OneOff[from=2022-01-01, due=2026-12-31, warningMonths=12]",
                        "melton.c09 OneOff[from=2022-01-01, due=2022-01-31, warningMonths=0]",
                        "melton.c10 OneOff[from=2022-02-01, due=2022-02-28, warningMonths=0]",
                        "melton.c11 OneOff[from=2022-01-01, due=2022-12-31, warningMonths=0]",
                        "melton.c12 OneOff[from=2022-01-01, due=2026-12-31, warningMonths=12]");
        assertThat(TERMS.framework().start()).isEqualTo("2022-01-01");
        assertThat(TERMS.framework().end()).isEqualTo("2026-12-31");
        assertThat(TERMS.policies())
                .containsEntry("framework.start", "2022-01-01")
                .containsEntry("framework.year-start", "APRIL")
                .containsEntry("melton.c03.lag-days", "92")
                .containsEntry("melton.c04.anchor", "2021-09-30")
                .doesNotContainKeys("melton.c01.id", "melton.c01.title", "melton.c01.clauses");
    }

    @Test
    void everyPromiseCitesTheClausesThatTheRegisterGivesIt() {
        for (CadenceRule rule : TERMS.rules()) {
            assertThat(MeltonFramework.register().citationsOf(rule.id().value()))
                    .as(rule.id().value())
                    .containsExactlyInAnyOrderElementsOf(rule.citations());
        }
    }

    @Test
    void aChangedEndMovesWhatIsDueThen() {
        EngagementTerms shorter = Melton.terms("framework.end", "2025-06-30", "melton.c03.lag-days", "0");

        assertThat(Melton.rule(shorter, "c12").cadence())
                .isEqualTo(new OneOff(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 6, 30), 12));
        assertThat(Melton.rule(shorter, "c03").cadence()).isEqualTo(new Linked(RuleId.of("melton.c02"), 0));
        assertThat(shorter.policies()).containsEntry("framework.end", "2025-06-30");
    }

    @ParameterizedTest
    @CsvSource({
        "framework.start,soon,'policy must be a date such as 2022-01-31: name=framework.start, value=soon'",
        "framework.end,2021-12-31,'end must not be before start: start=2022-01-01, end=2021-12-31'",
        "framework.year-start,Lent,'policy must be one of [JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST,"
                + " SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER]: name=framework.year-start, value=Lent'",
        "framework.partial-periods,MAYBE,"
                + "'policy must be one of [NOT_TESTED, TESTED]: name=framework.partial-periods, value=MAYBE'",
        "melton.c01.reading,OFTEN,"
                + "'policy must be PER_PERIOD, MAX_GAP, ONE_OFF or LINKED: name=melton.c01.reading, value=OFTEN'",
        "melton.c01.at-least,one,'policy must be a whole number: name=melton.c01.at-least, value=one'",
        "melton.c01.at-least,0,at-least must be 1 or more: at-least=0",
        "melton.c06.max-gap-months,0,max-gap-months must be 1 or more: max-gap-months=0",
        "melton.c03.lag-days,-1,lag-days must not be negative: lag-days=-1",
        "melton.c08.warning-months,-1,warning-months must not be negative: warning-months=-1",
        "melton.c10.due,2022-01-31,'due must not be before from: from=2022-02-01, due=2022-01-31'",
    })
    void aValueThatAParameterCannotHaveIsRefused(String name, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Melton.terms(name, value))
                .withMessage(message);
    }

    @Test
    void anUnknownParameterIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Melton.terms("melton.c13.reading", "MAX_GAP"))
                .withMessageStartingWith(
                        "unknown policy: name=melton.c13.reading, known=[framework.start, framework.end,");
    }

    @ParameterizedTest
    @CsvSource({"melton.c01,melton.c01", "c01,melton.c01", "C12,melton.c12", "MELTON.C03,melton.c03"})
    void aPromiseIsFoundByItsLongAndItsShortName(String name, String id) {
        assertThat(TERMS.find(name)).map(CadenceRule::id).contains(RuleId.of(id));
    }

    @ParameterizedTest
    @CsvSource({"''", "c13", "melton", "01", "l2.c01"})
    void anotherNameIsNoPromise(String name) {
        assertThat(TERMS.find(name)).isEmpty();
    }

    @Test
    void aYearIsRolledUpAsAnIndicator() {
        EngagementRecord record =
                Melton.record(TERMS, "c01", "2022-01-20 2022-04-10 2022-09-30 2023-01-01 2023-05-05", "2023-07-31");
        ImmutableSortedMap<String, IndicatorResult> shares = YearlyShare.of(Melton.rule(TERMS, "c01"), record);

        assertThat(shares.entrySet().stream()
                        .map(year -> year.getKey() + " "
                                + year.getValue().publishedText().orElse("none") + " of "
                                + year.getValue().tally().denominator() + " "
                                + year.getValue().tally().baseOnly() + " "
                                + year.getValue().tally().excluded())
                        .collect(Collectors.joining("; ")))
                .isEqualTo("2021-22 100.0 of 1 {} {}; 2022-23 75.0 of 4 {missed=1} {}; 2023-24 100.0 of 1 {}"
                        + " {not-yet-due=1}");
        assertThat(shares.get("2022-23")).isNotNull();
        assertThat(YearlyShare.definition(Melton.rule(TERMS, "c01")).id())
                .isEqualTo(RuleId.of("melton.c01.kept-share"));
    }

    @Test
    void aYearInWhichAllIsOpenHasNoShare() {
        ImmutableSortedMap<String, IndicatorResult> shares =
                YearlyShare.of(Melton.rule(TERMS, "c05"), Melton.record(TERMS, "c05", "", "2022-05-01"));

        assertThat(shares).containsOnlyKeys("2022-23");
        assertThat(shares.values().iterator().next().known()).isEmpty();
    }

    @Test
    void anUndatedEventLeavesTheShareUnknown() {
        EngagementRecord record = new EngagementRecord(
                TERMS.framework(),
                ImmutableList.of(),
                ImmutableSet.of(RuleId.of("melton.c11")),
                LocalDate.of(2023, 1, 1));

        assertThat(YearlyShare.of(Melton.rule(TERMS, "c11"), record)
                        .values()
                        .iterator()
                        .next()
                        .tally()
                        .unknown())
                .containsEntry("undated", 1L);
        assertThat(YearlyShare.of(Melton.rule(TERMS, "c03"), record)).isEmpty();
    }

    @Test
    void whatIsDueToTheEndGoesInTheDiary() {
        EngagementRecord record = Melton.record(TERMS, "c01", "2026-05-05", "2026-06-30");

        assertThat(entries("c01", record))
                .containsExactly(
                        "melton.c01.2026-27-Q1@civic-rules 2026-06-30 done",
                        "melton.c01.2026-27-Q2@civic-rules 2026-09-30",
                        "melton.c01.2026-27-Q3@civic-rules 2026-12-31");
        assertThat(entries("c12", record)).containsExactly("melton.c12.once@civic-rules 2026-12-31");
        assertThat(entries("c10", record)).isEmpty();
        assertThat(entries("c03", record)).isEmpty();
        assertThat(entries("c06", record)).containsExactly("melton.c06.next@civic-rules 2026-07-01");
        assertThat(entries("c01", Melton.record(TERMS, "c01", "", "2027-01-01")))
                .isEmpty();
        assertThat(entries("c01", Melton.record(TERMS, "c01", "", "2021-12-01")))
                .hasSize(20);
    }

    @Test
    void aGapKeptAheadOfItsDayIsDoneAndTheNextOneOpen() {
        EngagementRecord record = Melton.record(TERMS, "c06", "2022-05-01", "2022-06-01");

        assertThat(entries("c06", record))
                .containsExactly(
                        "melton.c06.after-2022-01-01@civic-rules 2022-07-01 done",
                        "melton.c06.next@civic-rules 2022-11-01");
    }

    @Test
    void anEntrySaysWhatIsDueAndWhoSaysSo() {
        CalendarEntry entry = DueDates.of(Melton.rule(TERMS, "c01"), Melton.record(TERMS, "c01", "", "2026-12-01"))
                .get(0);

        assertThat(entry.summary()).isEqualTo("Homes for Melton newsletter every quarter (2026-27 Q3)");
        assertThat(entry.description()).contains("MEL.9.1").contains("\n").contains("MEL.6.6");
    }

    private static ImmutableList<String> entries(String commitment, EngagementRecord record) {
        return DueDates.of(Melton.rule(TERMS, commitment), record).stream()
                .map(entry -> entry.uid() + " " + entry.due() + (entry.done() ? " done" : ""))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void aReviewSaysWhatIsDueNextEvenWhenTheOpenTimeIsKept() {
        CommitmentReview kept =
                CommitmentReview.of(Melton.rule(TERMS, "c01"), Melton.record(TERMS, "c01", "2022-04-05", "2022-05-01"));

        assertThat(kept.nextDue()).contains(LocalDate.of(2022, 9, 30));
        assertThat(kept.count(Occasion.State.KEPT)).isEqualTo(1);
        assertThat(kept.count(Occasion.State.MISSED)).isEqualTo(1);
        assertThat(kept.count(Occasion.State.OPEN)).isZero();
        assertThat(kept.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(kept.occasions()).hasSameSizeAs(kept.findings());
        assertThat(kept.years()).containsOnlyKeys("2021-22", "2022-23");
    }

    @Test
    void nothingIsDueAfterTheFramework() {
        CommitmentReview after =
                CommitmentReview.of(Melton.rule(TERMS, "c11"), Melton.record(TERMS, "c11", "2022-04-05", "2027-05-01"));

        assertThat(after.nextDue()).isEmpty();
        assertThat(after.outcome()).isEqualTo(Outcome.MET);
    }
}
