package org.civicrules.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One bank holiday of England and Wales, with the dates between which it was published.
 *
 * @param date the holiday
 * @param title its name as published
 * @param firstPublished the day the published data first held it
 * @param withdrawn the day the published data dropped it again, when it was moved; empty while it stands
 */
public record BankHoliday(LocalDate date, String title, LocalDate firstPublished, Optional<LocalDate> withdrawn) {

    /**
     * Checks that a holiday is withdrawn after it was published.
     *
     * @param date as above
     * @param title as above
     * @param firstPublished as above
     * @param withdrawn as above
     * @throws IllegalArgumentException if withdrawn is not after firstPublished
     */
    public BankHoliday {
        checkArgument(
                withdrawn.isEmpty() || withdrawn.get().isAfter(firstPublished),
                "withdrawn must be after firstPublished: date=%s, firstPublished=%s, withdrawn=%s",
                date,
                firstPublished,
                withdrawn.map(LocalDate::toString).orElse("-"));
    }

    /** {@return whether it has not been withdrawn} */
    boolean stands() {
        return withdrawn.isEmpty();
    }

    /** Whether the published data held it at the end of a day. */
    boolean isKnownAt(LocalDate knownAt) {
        return !firstPublished.isAfter(knownAt)
                && withdrawn.map(end -> end.isAfter(knownAt)).orElse(true);
    }

    /** The holiday as withdrawn on a day; nothing when that is the day it was published. */
    Optional<BankHoliday> withdrawnOn(LocalDate end) {
        return firstPublished.equals(end)
                ? Optional.empty()
                : Optional.of(new BankHoliday(date, title, firstPublished, Optional.of(end)));
    }
}
