package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Status as unaccompanied asylum-seeking child (a row of {@code uasc}).
 *
 * @param ceased the day the status ended (DUC); empty while it goes on
 */
public record AsylumSeeking(Optional<LocalDate> ceased) {

    /**
     * {@return whether the row leaves the status on the day: it has not ended, or ends after it}
     * The status cannot outlast the 18th birthday, which the row does not tell: ask the date of birth as well.
     *
     * @param day the day asked about
     */
    public boolean holdsOn(LocalDate day) {
        return ceased.isEmpty() || ceased.get().isAfter(day);
    }

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "AsylumSeeking";
    }
}
