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

    /**
     * {@return whether this is before the other, whatever the times of day that are not known}
     *
     * @param other the other
     */
    public boolean isCertainlyBefore(DayAndTime other) {
        if (!date.equals(other.date)) {
            return date.isBefore(other.date);
        }
        return time.isPresent() && other.time.isPresent() && time.get().isBefore(other.time.get());
    }
}
