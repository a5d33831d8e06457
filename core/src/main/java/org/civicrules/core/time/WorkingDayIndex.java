package org.civicrules.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/**
 * The working days of a run of whole years, counted once, so that each question afterwards is two array reads.
 *
 * <p>Positions are days since the first day of the run. A position one before the run and one after it are allowed where a
 * question looks only at days inside.
 */
final class WorkingDayIndex {

    private final long firstEpochDay;
    private final int days;
    /** {@code before[k]} is the number of working days among the first k days of the run. */
    private final int[] before;
    /** The working days in order. */
    private final LocalDate[] workingDays;

    /** Counts the years from first to last, both included; last = first - 1 is an empty run. */
    WorkingDayIndex(int firstYear, int lastYear, Set<LocalDate> holidays) {
        LocalDate firstDay = LocalDate.of(firstYear, 1, 1);
        firstEpochDay = firstDay.toEpochDay();
        days = Math.toIntExact(LocalDate.of(lastYear + 1, 1, 1).toEpochDay() - firstEpochDay);
        before = new int[days + 1];
        workingDays = firstDay.datesUntil(firstDay.plusDays(days))
                .filter(day -> isWeekday(day) && !holidays.contains(day))
                .toArray(LocalDate[]::new);
        for (LocalDate day : workingDays) {
            before[position(day) + 1] = 1;
        }
        Arrays.parallelPrefix(before, Integer::sum);
    }

    /** Whether the day is in the run. */
    boolean covers(LocalDate date) {
        long position = date.toEpochDay() - firstEpochDay;
        return position >= 0 && position < days;
    }

    /** Whether a day of the run is a working day. */
    boolean isWorkingDay(LocalDate date) {
        int position = position(date);
        return before[position + 1] > before[position];
    }

    /** The number of working days after start, up to and including end; all the days after start are in the run. */
    int countAfter(LocalDate start, LocalDate end) {
        return before[position(end) + 1] - before[position(start) + 1];
    }

    /** The number of working days up to and including a date in the run or on the day before it. */
    int countThrough(LocalDate date) {
        return before[position(date) + 1];
    }

    /** Whether the run holds that many working days. */
    boolean hasWorkingDay(long ordinal) {
        return ordinal >= 1 && ordinal <= workingDays.length;
    }

    /** The working day with that ordinal, 1 for the first of the run. */
    LocalDate workingDay(long ordinal) {
        return workingDays[Math.toIntExact(ordinal - 1)];
    }

    private int position(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - firstEpochDay);
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
