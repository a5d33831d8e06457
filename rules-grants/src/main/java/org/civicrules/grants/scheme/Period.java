package org.civicrules.grants.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A period of days, both ends inclusive; an end that is not known is absent.
 *
 * @param from the first day, where known
 * @param to the last day, inclusive, where known
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    /**
     * Checks the ends.
     *
     * @param from as above
     * @param to as above
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Period {
        checkArgument(
                from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get()),
                "the last day must not be before the first: from=%s, to=%s",
                from,
                to);
    }

    /**
     * Whether a day lies in the period; an absent end excludes nothing.
     *
     * @param day the day
     * @return true from the first to the last day, both inclusive
     */
    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** {@return the period in words, for example {@code 2021-10-21 to 2022-03-31}} */
    public String text() {
        return from.map(first -> first + " to ").orElse("up to ")
                + to.map(LocalDate::toString).orElse("an unknown day");
    }
}
