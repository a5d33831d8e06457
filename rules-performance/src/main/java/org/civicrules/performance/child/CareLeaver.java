package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A young person who left care, on or around the birthday of the return year (a row of {@code oc3}).
 *
 * @param yearEnd 31 March of the return
 * @param birthDate date of birth in this row, else in the header
 * @param inTouch IN_TOUCH
 * @param activity ACTIV
 * @param accommodation ACCOM
 */
public record CareLeaver(
        LocalDate yearEnd,
        Optional<LocalDate> birthDate,
        Code<InTouch> inTouch,
        Code<Activity> activity,
        Code<Accommodation> accommodation) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "CareLeaver";
    }
}
