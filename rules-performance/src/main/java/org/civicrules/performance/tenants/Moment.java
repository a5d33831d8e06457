package org.civicrules.performance.tenants;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A day, with the time of day where it is known.
 *
 * @param date the day
 * @param time the time of day; empty if only the day is known
 */
record Moment(LocalDate date, Optional<LocalTime> time) {

    /**
     * Reads {@code 2024-04-30}, {@code 2024-04-30T09:15} or the same with a space.
     *
     * @throws DateTimeParseException if the text is neither
     */
    static Moment parse(String text) {
        if (text.length() <= 10) {
            return new Moment(LocalDate.parse(text), Optional.empty());
        }
        LocalDateTime moment = LocalDateTime.parse(text.replace(' ', 'T'));
        return new Moment(moment.toLocalDate(), Optional.of(moment.toLocalTime()));
    }

    /** Whether this is no later than a limit: by the time where both have one, else by the day. */
    boolean isBy(Moment limit) {
        if (time.isPresent() && limit.time.isPresent()) {
            return !date.atTime(time.get()).isAfter(limit.date.atTime(limit.time.get()));
        }
        return !date.isAfter(limit.date);
    }

    /**
     * The moment a period later: {@code P28D} in days, {@code PT24H} in hours, for which the time must be known.
     *
     * @return the moment; empty if hours are to be added to a day without a time
     * @throws DateTimeParseException if the text is no such period
     */
    Optional<Moment> plus(String period) {
        if (!period.contains("T")) {
            return Optional.of(new Moment(date.plus(Period.parse(period)), time));
        }
        Duration duration = Duration.parse(period);
        return time.map(known -> date.atTime(known).plus(duration))
                .map(later -> new Moment(later.toLocalDate(), Optional.of(later.toLocalTime())));
    }
}
