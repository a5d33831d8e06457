package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.IntStream;
import org.civicrules.core.rule.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A second, independent opinion on every day of the years shipped. */
class BankHolidayOracleTest {

    private static final HolidayManager JOLLYDAY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    static IntStream years() {
        return IntStream.rangeClosed(2012, 2028);
    }

    @ParameterizedTest
    @MethodSource("years")
    void agreesWithJollydayOnEveryDay(int year) {
        WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales();
        LocalDate first = Year.of(year).atDay(1);

        assertThat(first.datesUntil(first.plusYears(1)))
                .allSatisfy(day -> assertThat(calendar.isWorkingDay(day)).isEqualTo(Decision.of(isWorkingDay(day))));
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && JOLLYDAY.getHolidays(Year.of(day.getYear()), "eng").stream()
                        .map(Holiday::getDate)
                        .noneMatch(day::equals);
    }
}
