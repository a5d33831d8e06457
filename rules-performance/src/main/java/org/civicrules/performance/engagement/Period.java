package org.civicrules.performance.engagement;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/**
 * A quarter, half-year or year of a reporting calendar.
 *
 * @param length how long it is
 * @param yearStart the month in which the reporting year begins
 * @param firstDay its first day, the first of a month
 */
public record Period(PeriodLength length, Month yearStart, LocalDate firstDay) {
    private static final int MONTHS = 12;

    /**
     * The period a day lies in.
     *
     * @param day the day
     * @param length how long the periods are
     * @param yearStart the month in which the reporting year begins
     * @return the period
     */
    public static Period containing(LocalDate day, PeriodLength length, Month yearStart) {
        int into = monthOfYear(day, yearStart) % length.months();
        return new Period(length, yearStart, day.withDayOfMonth(1).minusMonths(into));
    }

    /** {@return its last day, inclusive} */
    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    /** {@return the period after it} */
    public Period next() {
        return new Period(length, yearStart, firstDay.plusMonths(length.months()));
    }

    /** {@return the reporting year and the number in it, for example {@code 2022-23 Q1}, or {@code 2022 Q1} for calendar years} */
    public String label() {
        int month = monthOfYear(firstDay, yearStart);
        int year = firstDay.minusMonths(month).getYear();
        String name = yearStart == Month.JANUARY
                ? String.valueOf(year)
                : String.format(Locale.ROOT, "%d-%02d", year, (year + 1) % 100);
        return name + length.suffix(month / length.months() + 1);
    }

    private static int monthOfYear(LocalDate day, Month yearStart) {
        return Math.floorMod(day.getMonthValue() - yearStart.getValue(), MONTHS);
    }
}
