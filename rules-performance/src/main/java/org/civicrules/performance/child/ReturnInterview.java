package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Interview after a missing incident (a row of {@code return_interviews.csv}).
 *
 * @param missingStart MIS_START, the incident it belongs to
 * @param returned RETURNED
 * @param offered OFFERED; YES also where the file gives a day
 * @param accepted ACCEPTED; YES also where the file gives a day
 * @param interviewed INTERVIEWED; empty when none took place
 */
public record ReturnInterview(
        LocalDate missingStart,
        Optional<DayAndTime> returned,
        Code<Flag> offered,
        Code<Flag> accepted,
        Optional<DayAndTime> interviewed) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "ReturnInterview";
    }
}
