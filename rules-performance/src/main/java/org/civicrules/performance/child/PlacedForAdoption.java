package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Decision that the child should be placed for adoption (a row of {@code placed_for_adoption}). The move itself is the start of an A3 to A6 episode.
 *
 * @param decided DATE_PLACED
 * @param ceased day the plan ended (DATE_PLACED_CEASED)
 * @param reason why the plan ended (REASON_PLACED_CEASED)
 */
public record PlacedForAdoption(LocalDate decided, Optional<LocalDate> ceased, Code<PlacedCeasedReason> reason) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "PlacedForAdoption";
    }
}
