package org.civicrules.grants.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an edition of a scheme's terms was published, as far as is known: on one day, between two days, or not known.
 *
 * @param notBefore the first day on which it can have been published; absent where the terms may always have been known
 * @param notAfter the day by whose end it certainly was published; absent where that is not known either
 */
public record Publication(Optional<LocalDate> notBefore, Optional<LocalDate> notAfter) {

    /**
     * Checks the days.
     *
     * @param notBefore as above
     * @param notAfter as above
     * @throws IllegalArgumentException if the days are out of order
     */
    public Publication {
        checkArgument(
                notBefore.isEmpty() || notAfter.isEmpty() || !notAfter.get().isBefore(notBefore.get()),
                "notAfter must not be before notBefore: notBefore=%s, notAfter=%s",
                notBefore,
                notAfter);
    }

    /**
     * Whether the edition may have been published by a day.
     *
     * @param day the day
     * @return false only if the day is before the first possible day
     */
    public boolean isPossibleBy(LocalDate day) {
        return notBefore.map(first -> !day.isBefore(first)).orElse(true);
    }

    /**
     * Whether the edition was certainly published by a day.
     *
     * @param day the day
     * @return true from the last possible day; an edition of which no day is known counts as always published
     */
    public boolean isCertainBy(LocalDate day) {
        return notAfter.map(last -> !day.isBefore(last)).orElse(notBefore.isEmpty());
    }

    /** {@return the publication in words} */
    public String text() {
        if (notBefore.isEmpty() && notAfter.isEmpty()) {
            return "day of publication not known";
        }
        if (notBefore.equals(notAfter)) {
            return "published on " + notBefore.orElseThrow();
        }
        return "published" + notBefore.map(first -> " not before " + first).orElse("")
                + notAfter.map(last -> (notBefore.isPresent() ? " and" : "") + " by " + last)
                        .orElse("");
    }
}
