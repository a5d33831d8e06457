package org.civicrules.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * From when one judges: the day that the facts are judged at, and the day up to which is known what was published. One value, so that the
 * two days cannot be taken for each other.
 *
 * @param asAt the day of judgement: a duty due on it can still be done
 * @param knownOn the day of knowledge: what was published after it is not used
 */
public record Standpoint(LocalDate asAt, LocalDate knownOn) {

    /**
     * Holds the two days together.
     *
     * @param asAt as above
     * @param knownOn as above
     * @throws IllegalArgumentException if no day of the calendar could be meant: a year outside 1900 to 2200
     */
    public Standpoint {
        checkArgument(
                isOfOurTime(asAt) && isOfOurTime(knownOn),
                "a day of judgement must lie in the years 1900 to 2200: asAt=%s, knownOn=%s",
                asAt,
                knownOn);
    }

    private static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200;
    }

    /**
     * To judge at a day by what was known on it.
     *
     * @param day the day
     * @return the standpoint
     */
    public static Standpoint at(LocalDate day) {
        return new Standpoint(day, day);
    }

    /**
     * To judge at the same day by what was known on another.
     *
     * @param day the day of knowledge
     * @return the standpoint
     */
    public Standpoint knownOn(LocalDate day) {
        return new Standpoint(asAt, day);
    }
}
