package org.civicrules.performance.child;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day, with the time of day where it is known.
 *
 * @param date the day
 * @param time the time of day, if known
 */
public record DayAndTime(LocalDate date, Optional<LocalTime> time) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "DayAndTime";
    }
}
