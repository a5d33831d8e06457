package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DueDateExplanationTest {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.englandAndWales();
    private static final LocalDate RECEIPT = LocalDate.of(2021, 11, 30);

    @Test
    void tellsTheDaysPassedOverAndWhatOtherReadingsGive() {
        assertThat(TimeLimit.of(20, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED)
                        .explain(RECEIPT, CALENDAR)
                        .toText())
                .isEqualTo("""
                        20 working days from 2021-11-30 (Tuesday) end on 2021-12-30 (Thursday) {time.due-date}
                          fact: start = 2021-11-30 (Tuesday)
                          parameter: time limit = 20 working days
                          parameter: day 0 = start excluded: counting begins on 2021-12-01 (Wednesday)
                          parameter: working days = working days of England and Wales, 2012 to 2028 [GUBH.EW]
                          arithmetic: 2021-12-01 to 2021-12-30 = 30 calendar days, less 8 at weekends and 2 bank holidays \
                        (2021-12-27 Christmas Day, 2021-12-28 Boxing Day) = 20 working days
                          result: 2021-12-30 (Thursday)
                          would change it: 20 calendar days, start excluded: 2021-12-20 (Monday); \
                        20 working days, start included: 2021-12-29 (Wednesday)
                          source: UK bank holidays (as published to 2026-02-25), England and Wales [GUBH.EW]
                        """);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(TimeLimit.of(20, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED)
                        .explain(LocalDate.of(2028, 12, 20), CALENDAR)
                        .toText())
                .isEqualTo("""
                        20 working days from 2028-12-20 (Wednesday) end on a day that cannot be told {time.due-date}
                          fact: start = 2028-12-20 (Wednesday)
                          parameter: time limit = 20 working days
                          parameter: day 0 = start excluded: counting begins on 2028-12-21 (Thursday)
                          parameter: working days = working days of England and Wales, 2012 to 2028 [GUBH.EW]
                          result: undetermined: bank holidays of England and Wales in 2029 \
                        (tells the working days of 2029; the calendar holds 2012 to 2028)
                          would change it: newer bank holiday data
                          source: UK bank holidays (as published to 2026-02-25), England and Wales [GUBH.EW]
                        """);
    }

    @Test
    void leavesTheBankHolidaysOutOfACountOfCalendarDays() {
        assertThat(TimeLimit.of(20, DayUnit.CALENDAR_DAYS, DayZero.START_INCLUDED)
                        .explain(RECEIPT, CALENDAR)
                        .toText())
                .isEqualTo("""
                        20 calendar days from 2021-11-30 (Tuesday) end on 2021-12-19 (Sunday) {time.due-date}
                          fact: start = 2021-11-30 (Tuesday)
                          parameter: time limit = 20 calendar days
                          parameter: day 0 = start included: it is the first day that can count
                          arithmetic: 2021-11-30 to 2021-12-19 = 20 calendar days
                          result: 2021-12-19 (Sunday)
                          would change it: 20 working days, start included: 2021-12-29 (Wednesday); \
                        20 calendar days, start excluded: 2021-12-20 (Monday)
                        """);
    }

    @Test
    void readsWellForOneUnitAndForNone() {
        assertThat(TimeLimit.of(1, DayUnit.CALENDAR_MONTHS, DayZero.START_EXCLUDED)
                        .explain(RECEIPT, CALENDAR)
                        .toText())
                .startsWith("1 month from 2021-11-30 (Tuesday) ends on 2021-12-30 (Thursday)")
                .contains("would change it: 1 month, start included: 2021-12-29 (Wednesday)\n");
        assertThat(TimeLimit.of(0, DayUnit.CALENDAR_DAYS, DayZero.START_EXCLUDED)
                        .explain(RECEIPT, CALENDAR)
                        .arithmetic())
                .isEmpty();
        assertThat(TimeLimit.of(0, DayUnit.CALENDAR_DAYS, DayZero.START_EXCLUDED)
                        .explain(RECEIPT, CALENDAR)
                        .wouldChange())
                .contains("0 working days, start excluded: 2021-11-30 (Tuesday)");
        assertThat(TimeLimit.of(1, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED)
                        .explain(LocalDate.of(2022, 9, 16), CALENDAR)
                        .arithmetic())
                .contains("2022-09-17 to 2022-09-20 = 4 calendar days, less 2 at weekends and 1 bank holiday "
                        + "(2022-09-19 Bank Holiday for the State Funeral of Queen Elizabeth II) = 1 working day");
        assertThat(TimeLimit.of(1, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED)
                        .explain(RECEIPT, CALENDAR)
                        .arithmetic())
                .contains(
                        "2021-12-01 to 2021-12-01 = 1 calendar day, less 0 at weekends and 0 bank holidays = 1 working day");
    }

    @Test
    void citesTheProvisionOnAges() {
        assertThat(Age.CITATION.text()).isEqualTo("Family Law Reform Act 1969 (as enacted), Section 9 [FLRA1969.9]");
        assertThat(TimeSources.registers()).containsExactly(TimeSources.bankHolidays(), TimeSources.ages());
        assertThat(CALENDAR.citation()).isEqualTo(TimeSources.bankHolidays().cite("GUBH.EW"));
    }
}
