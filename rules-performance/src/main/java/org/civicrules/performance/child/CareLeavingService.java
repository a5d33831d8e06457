package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a care leaver receives (a row of {@code care_leavers.csv}).
 *
 * @param birthDate DOB
 * @param category CATEGORY
 * @param adviserAppointed PA_APPOINTED; YES also where the file gives a day, blank and NO: none
 * @param adviserAppointedOn PA_APPOINTED where it is a day
 * @param serviceEnd SERVICE_END; empty while the service goes on
 */
public record CareLeavingService(
        Optional<LocalDate> birthDate,
        Code<LeaverCategory> category,
        Code<Flag> adviserAppointed,
        Optional<LocalDate> adviserAppointedOn,
        Optional<LocalDate> serviceEnd) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "CareLeavingService";
    }
}
