package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A child missing or away from placement (a row of {@code missing}); the return gives days only, no times.
 *
 * @param kind missing or away (MISSING)
 * @param start first day (MIS_START)
 * @param end day of return (MIS_END); empty while it goes on
 */
public record MissingIncident(Code<MissingKind> kind, LocalDate start, Optional<LocalDate> end) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "MissingIncident";
    }
}
