package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The initial health assessment of an entry to care (a row of {@code health_assessments.csv}).
 *
 * @param started day the child entered care (STARTED)
 * @param referred REFERRED
 * @param completed COMPLETED
 * @param consent whether consent was given (CONSENT)
 */
public record HealthAssessment(
        LocalDate started, Optional<LocalDate> referred, Optional<LocalDate> completed, Code<Flag> consent) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "HealthAssessment";
    }
}
