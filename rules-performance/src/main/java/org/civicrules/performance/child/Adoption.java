package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an adoption came about (a row of {@code ad1}).
 *
 * @param decided day it was decided that adoption is in the best interest (DATE_INT)
 * @param matched day of the match with adopters (DATE_MATCH)
 * @param byFosterCarer adopted by the current foster carer (FOSTER_CARE)
 * @param adopters number of adopters (NB_ADOPTR)
 * @param adopterSex SEX_ADOPTR
 * @param adopterStatus LS_ADOPTR
 */
public record Adoption(
        Optional<LocalDate> decided,
        Optional<LocalDate> matched,
        Code<Flag> byFosterCarer,
        OptionalInt adopters,
        Code<AdopterSex> adopterSex,
        Code<AdopterStatus> adopterStatus) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "Adoption";
    }
}
