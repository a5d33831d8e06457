package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A youth justice outcome (a row of {@code youth_justice.csv}); one row for each offence of an out-of-court disposal.
 *
 * @param kind OUTCOME
 * @param start START
 * @param end END
 */
public record YouthJusticeOutcome(Code<YouthJusticeKind> kind, LocalDate start, Optional<LocalDate> end) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "YouthJusticeOutcome";
    }
}
