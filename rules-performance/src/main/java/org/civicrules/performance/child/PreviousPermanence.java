package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Earlier permanence that broke down (a row of {@code previous_permanence}).
 *
 * @param kind PREV_PERM
 * @param ordered day of the earlier order (DATE_PERM); empty when blank or only partly known
 */
public record PreviousPermanence(Code<PermanenceKind> kind, Optional<LocalDate> ordered) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "PreviousPermanence";
    }
}
