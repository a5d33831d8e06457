package org.civicrules.performance.tenants.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The days on which offices of England and Wales work, from the shipped table of bank holidays read as plain data. */
final class WorkingDays {

    private static final String TABLE = "/org/civicrules/core/time/bank-holidays-england-and-wales.csv";
    private static final Set<LocalDate> HOLIDAYS = read();

    private WorkingDays() {}

    static Set<LocalDate> holidays() {
        return HOLIDAYS;
    }

    static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    /** The count-th working day after a day, which is not counted itself. */
    static LocalDate after(LocalDate day, int count) {
        LocalDate walked = day;
        for (int left = count; left > 0; ) {
            walked = walked.plusDays(1);
            left -= works(walked) ? 1 : 0;
        }
        return walked;
    }

    /** How many working days lie between two days, neither of which is counted. */
    static long between(LocalDate first, LocalDate last) {
        return first.plusDays(1).isBefore(last)
                ? first.plusDays(1).datesUntil(last).filter(WorkingDays::works).count()
                : 0;
    }

    private static Set<LocalDate> read() {
        try (InputStream table = Objects.requireNonNull(WorkingDays.class.getResourceAsStream(TABLE))) {
            Set<LocalDate> days = new TreeSet<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> Character.isDigit(line.charAt(0)) && line.endsWith(","))
                    .forEach(line -> days.add(LocalDate.parse(line.substring(0, 10))));
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
