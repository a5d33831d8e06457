package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A spell under a deprivation of liberty order (a row of {@code dolo}).
 *
 * @param start DOLO_START
 * @param end DOLO_END
 */
public record DeprivationOfLiberty(LocalDate start, Optional<LocalDate> end) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "DeprivationOfLiberty";
    }
}
