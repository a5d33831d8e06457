package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Allocation of a social worker (a row of {@code sw_episodes}). The worker's number is read past.
 *
 * @param start SW_DECOM
 * @param end SW_DEC
 * @param reason SW_REASON
 */
public record SocialWorkerAllocation(LocalDate start, Optional<LocalDate> end, Code<SocialWorkerChange> reason) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "SocialWorkerAllocation";
    }
}
