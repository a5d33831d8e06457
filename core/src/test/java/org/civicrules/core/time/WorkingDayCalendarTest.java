package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class WorkingDayCalendarTest {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.englandAndWales();

    @ParameterizedTest
    @CsvSource({
        "2021-11-30, 20, 2021-12-30",
        "2021-12-08, 20, 2022-01-10",
        "2021-12-24, 20, 2022-01-26",
        "2020-10-01, 20, 2020-10-29",
        "2021-01-15, 10, 2021-01-29",
        "2020-04-20, 10, 2020-05-04",
        "2020-04-24, 20, 2020-05-26",
        "2022-05-16, 20, 2022-06-15",
        "2022-08-30, 20, 2022-09-28",
        "2023-04-17, 20, 2023-05-17",
        "2021-04-30, 20, 2021-06-01",
        // Edges of the count itself.
        "2021-11-30,  0, 2021-11-30",
        "2021-11-27,  0, 2021-11-27",
        "2021-11-26,  1, 2021-11-29",
        "2021-11-27,  1, 2021-11-29",
        "2021-11-29, -1, 2021-11-26",
        "2021-11-28, -1, 2021-11-26",
        "2021-12-30, -19, 2021-12-01",
        "2021-12-30, -20, 2021-11-30",
    })
    void countsWorkingDaysAfterTheStart(LocalDate start, int count, LocalDate due) {
        assertThat(CALENDAR.addWorkingDays(start, count)).isEqualTo(Decision.of(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-30, 2021-12-30, 20",
        "2021-11-30, 2021-11-30, 0",
        "2021-11-30, 2021-12-01, 1",
        "2021-12-24, 2021-12-28, 0",
        "2021-12-24, 2021-12-29, 1",
        "2021-12-29, 2021-12-24, -1",
        "2021-01-01, 2021-12-31, 253",
        "2011-12-31, 2012-12-31, 252",
    })
    void countsWorkingDaysBetweenTwoDates(LocalDate startExclusive, LocalDate endInclusive, int count) {
        assertThat(CALENDAR.workingDaysBetween(startExclusive, endInclusive)).isEqualTo(Decision.of(count));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-04, true",
        "2020-05-08, false",
        "2021-12-24, true",
        "2021-12-25, false",
        "2021-12-26, false",
        "2021-12-27, false",
        "2022-09-19, false",
        "2026-06-15, true",
        "2012-01-01, false",
        "2012-01-02, false",
        "2012-01-03, true",
        "2028-12-29, true",
        "2028-12-31, false",
    })
    void knowsWorkingDays(LocalDate date, boolean workingDay) {
        assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(Decision.of(workingDay));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-05, 2022-08-30, 20, 2022-09-27",
        "2022-09-09, 2022-08-30, 20, 2022-09-27",
        "2022-09-10, 2022-08-30, 20, 2022-09-28",
        "2019-06-09, 2020-04-20, 10, 2020-05-05",
        "2019-06-10, 2020-04-20, 10, 2020-05-04",
    })
    void countsWithTheHolidaysPublishedByTheDayOfKnowledge(
            LocalDate knownAt, LocalDate start, int count, LocalDate due) {
        assertThat(CALENDAR.asKnownAt(knownAt).addWorkingDays(start, count)).isEqualTo(Decision.of(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2028-12-28, 2, 2029",
        "2028-12-31, 1, 2029",
        "2028-12-29, 2147483647, 2029",
        "2030-06-01, 1, 2030",
        "2012-01-03, -1, 2011",
        "2012-01-01, -1, 2011",
        "2009-06-01, -1, 2009",
        "2011-12-30, 1, 2011",
    })
    void namesTheYearThatIsMissingForACount(LocalDate start, int count, int year) {
        assertThat(missingYear(CALENDAR.addWorkingDays(start, count))).endsWith("in " + year);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-12-29, 2029-01-01, 2029",
        "2029-12-29, 2031-01-01, 2029",
        "2011-12-30, 2012-01-05, 2011",
        "2031-01-01, 2029-12-29, 2029",
    })
    void namesTheYearThatIsMissingBetweenTwoDates(LocalDate startExclusive, LocalDate endInclusive, int year) {
        assertThat(missingYear(CALENDAR.workingDaysBetween(startExclusive, endInclusive)))
                .endsWith("in " + year);
    }

    @ParameterizedTest
    @CsvSource({"2011-12-31, 2011", "2029-01-01, 2029", "2029-01-06, 2029"})
    void doesNotKnowDaysOutsideItsYears(LocalDate date, int year) {
        assertThat(missingYear(CALENDAR.isWorkingDay(date))).endsWith("in " + year);
    }

    @Test
    void countsFromTheLastDayBeforeItsYearsAndBackFromTheFirstDayAfter() {
        assertThat(CALENDAR.addWorkingDays(LocalDate.of(2011, 12, 31), 1))
                .isEqualTo(Decision.of(LocalDate.of(2012, 1, 3)));
        assertThat(CALENDAR.addWorkingDays(LocalDate.of(2029, 1, 1), -1))
                .isEqualTo(Decision.of(LocalDate.of(2028, 12, 29)));
        assertThat(CALENDAR.addWorkingDays(LocalDate.of(2028, 12, 28), 1))
                .isEqualTo(Decision.of(LocalDate.of(2028, 12, 29)));
    }

    @Test
    void treatsAYearNotYetPublishedAsMissing() {
        WorkingDayCalendar view = CALENDAR.asKnownAt(LocalDate.of(2025, 11, 24));

        assertThat(view.addWorkingDays(LocalDate.of(2027, 12, 31), 1))
                .isEqualTo(Decision.undetermined(MissingFact.of(
                        "bank holidays of England and Wales in 2028",
                        "tells the working days of 2028; the calendar as known at 2025-11-24 holds 2012 to 2027")));
        assertThat(CALENDAR.asKnownAt(LocalDate.of(2025, 11, 25)).addWorkingDays(LocalDate.of(2027, 12, 31), 1))
                .isEqualTo(Decision.of(LocalDate.of(2028, 1, 4)));
    }

    @Test
    void knowsNothingBeforeAnythingWasPublished() {
        WorkingDayCalendar view = CALENDAR.asKnownAt(LocalDate.of(2012, 1, 12));

        assertThat(view.isWorkingDay(LocalDate.of(2012, 6, 1)))
                .isEqualTo(Decision.undetermined(MissingFact.of(
                        "bank holidays of England and Wales in 2012",
                        "tells the working days of 2012; the calendar as known at 2012-01-12 holds no year")));
        assertThat(view.horizon().isEmpty()).isTrue();
    }

    @Test
    void holdsEightHolidaysAYearAndTheOneOffs() {
        for (int year = 2012; year <= 2028; year++) {
            int expected = year == 2022 ? 10 : year == 2012 || year == 2023 ? 9 : 8;
            assertThat(CALENDAR.holidaysIn(LocalDateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))))
                    .as("%s", year)
                    .hasSize(expected);
        }
        assertThat(CALENDAR.horizon())
                .isEqualTo(LocalDateRange.ofClosed(LocalDate.of(2012, 1, 1), LocalDate.of(2028, 12, 31)));
    }

    @Test
    void saysWhatItHolds() {
        assertThat(CALENDAR).hasToString("working days of England and Wales, 2012 to 2028");
        assertThat(CALENDAR.knownAt()).isEmpty();
        WorkingDayCalendar view = CALENDAR.asKnownAt(LocalDate.of(2022, 9, 5));
        assertThat(view).hasToString("working days of England and Wales, 2012 to 2023, as known at 2022-09-05");
        assertThat(view.knownAt()).contains(LocalDate.of(2022, 9, 5));
    }

    private static String missingYear(Decision<?> decision) {
        assertThat(decision.missing()).hasSize(1);
        return decision.missing().asList().get(0).name();
    }
}
