package org.civicrules.performance.tenants;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.civicrules.core.file.Row;

/**
 * A day, with the time of day where it is known.
 *
 * @param date the day
 * @param time the time of day; empty if only the day is known
 */
record Moment(LocalDate date, Optional<LocalTime> time) {

    private static final String EXPECTED =
            "expected a day such as 2024-04-30 or 30/04/2024, with a time such as 09:15 behind it if known";
    private static final int DATE_LENGTH = 10;
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** The moment in a cell, where there is one; a bad one rejects the row. */
    static Optional<Moment> read(Row row, String column) {
        return row.value(column, Moment::find, "not-a-date", EXPECTED);
    }

    /** The day in a cell, whatever the time of day behind it. */
    static Optional<LocalDate> day(Row row, String column) {
        return read(row, column).map(Moment::date);
    }

    private static Optional<Moment> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads {@code 2024-04-30} or {@code 30/04/2024}, alone or followed by a time such as {@code 09:15} after a space or a T.
     *
     * @throws DateTimeParseException if the text is neither
     */
    static Moment parse(String text) {
        LocalDate date = date(text.substring(0, Math.min(DATE_LENGTH, text.length())));
        if (text.length() <= DATE_LENGTH) {
            return new Moment(date, Optional.empty());
        }
        boolean separated = text.charAt(DATE_LENGTH) == 'T' || text.charAt(DATE_LENGTH) == ' ';
        if (!separated) {
            throw new DateTimeParseException("a time follows its day after a space or a T", text, DATE_LENGTH);
        }
        return new Moment(date, Optional.of(LocalTime.parse(text.substring(DATE_LENGTH + 1))));
    }

    private static LocalDate date(String text) {
        return text.contains("/") ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text);
    }

    /** Whether this is no later than a limit: by the time where both have one, else by the day. */
    boolean isBy(Moment limit) {
        if (time.isPresent() && limit.time.isPresent()) {
            return !date.atTime(time.get()).isAfter(limit.date.atTime(limit.time.get()));
        }
        return !date.isAfter(limit.date);
    }

    /**
     * The moment a period later: {@code P28D} in days, to the end of the day, {@code PT24H} in hours, for which the time must be known.
     *
     * @return the moment; empty if hours are to be added to a day without a time
     * @throws DateTimeParseException if the text is no such period
     */
    Optional<Moment> plus(String period) {
        if (!period.contains("T")) {
            return Optional.of(new Moment(date.plus(Period.parse(period)), Optional.empty()));
        }
        Duration duration = Duration.parse(period);
        return time.map(known -> date.atTime(known).plus(duration))
                .map(later -> new Moment(later.toLocalDate(), Optional.of(later.toLocalTime())));
    }
}
