package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.civicrules.core.rule.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.englandAndWales();

    @ParameterizedTest
    @CsvSource({
        "20, CALENDAR_DAYS, START_EXCLUDED, 2021-11-30, 2021-12-20",
        "20, CALENDAR_DAYS, START_INCLUDED, 2021-11-30, 2021-12-19",
        "20, WORKING_DAYS, START_EXCLUDED, 2021-11-30, 2021-12-30",
        "20, WORKING_DAYS, START_INCLUDED, 2021-11-30, 2021-12-29",
        "3, CALENDAR_WEEKS, START_EXCLUDED, 2021-11-30, 2021-12-21",
        "3, CALENDAR_WEEKS, START_INCLUDED, 2021-11-30, 2021-12-20",
        "3, CALENDAR_MONTHS, START_EXCLUDED, 2021-11-30, 2022-02-28",
        "3, CALENDAR_MONTHS, START_INCLUDED, 2021-11-30, 2022-02-28",
        "1, CALENDAR_MONTHS, START_EXCLUDED, 2024-01-31, 2024-02-29",
        "1, CALENDAR_MONTHS, START_EXCLUDED, 2022-01-10, 2022-02-10",
        "1, CALENDAR_MONTHS, START_INCLUDED, 2022-01-10, 2022-02-09",
        "1, CALENDAR_MONTHS, START_INCLUDED, 2022-04-01, 2022-04-30",
        // A start that is no working day is day 0 all the same; included, the next working day is day 1.
        "1, WORKING_DAYS, START_EXCLUDED, 2021-11-27, 2021-11-29",
        "1, WORKING_DAYS, START_INCLUDED, 2021-11-27, 2021-11-29",
        "1, WORKING_DAYS, START_INCLUDED, 2021-11-29, 2021-11-29",
        "0, WORKING_DAYS, START_EXCLUDED, 2021-11-27, 2021-11-27",
        "0, CALENDAR_DAYS, START_EXCLUDED, 2021-11-27, 2021-11-27",
        "1, CALENDAR_DAYS, START_INCLUDED, 2021-11-27, 2021-11-27",
    })
    void givesTheLastDayInTime(int length, DayUnit unit, DayZero dayZero, LocalDate start, LocalDate due) {
        assertThat(TimeLimit.of(length, unit, dayZero).dueFrom(start, CALENDAR)).isEqualTo(Decision.of(due));
    }

    @Test
    void isUndeterminedWhereTheCalendarEnds() {
        LocalDate start = LocalDate.of(2028, 12, 20);

        assertThat(TimeLimit.of(20, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED)
                        .dueFrom(start, CALENDAR)
                        .missing())
                .hasSize(1);
        assertThat(TimeLimit.of(20, DayUnit.CALENDAR_DAYS, DayZero.START_EXCLUDED)
                        .dueFrom(start, CALENDAR)
                        .value())
                .contains(LocalDate.of(2029, 1, 9));
    }

    @Test
    void refusesALengthThatCountsNothing() {
        assertThatThrownBy(() -> TimeLimit.of(-1, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length must be 0 or more: length=-1, dayZero=START_EXCLUDED");
        assertThatThrownBy(() -> TimeLimit.of(0, DayUnit.WORKING_DAYS, DayZero.START_INCLUDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length must be 1 or more: length=0, dayZero=START_INCLUDED");
    }

    @Test
    void readsAsWords() {
        assertThat(TimeLimit.of(20, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED))
                .hasToString("20 working days, start excluded");
        assertThat(TimeLimit.of(1, DayUnit.CALENDAR_MONTHS, DayZero.START_INCLUDED))
                .hasToString("1 month, start included");
    }
}
