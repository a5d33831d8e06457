package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A placement and a visit to it (a row of {@code visits.csv}).
 *
 * @param placementStart PLACEMENT_START
 * @param visited day of the visit (VISIT); empty for a placement not yet visited
 * @param regime REGIME
 * @param intervalDays the most calendar days between visits agreed in the care plan (INTERVAL_DAYS); empty: what the regime says
 */
public record Visit(
        LocalDate placementStart, Optional<LocalDate> visited, Code<VisitRegime> regime, OptionalInt intervalDays) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "Visit";
    }
}
