package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Care proceedings (a row of {@code care_proceedings.csv}).
 *
 * @param issued ISSUED
 * @param concluded CONCLUDED; empty while they go on
 */
public record CareProceedings(LocalDate issued, Optional<LocalDate> concluded) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "CareProceedings";
    }
}
