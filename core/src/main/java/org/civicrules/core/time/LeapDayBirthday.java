package org.civicrules.core.time;

/**
 * On which day someone born on 29 February completes a year of age in a year that has no such day.
 *
 * <p>Interpretation: section 9 of the Family Law Reform Act 1969 says an age is attained at the start of the relevant
 * anniversary, but not which day that is for a leap-day birth. Authorities differ, so the choice is named. Everyone
 * else's birthday is the same under either reading.
 */
public enum LeapDayBirthday {
    /** 1 March: the day after 28 February. The default. */
    FIRST_OF_MARCH,
    /** 28 February: the last day of the month of birth, as {@link java.time.LocalDate#plusYears} clips. */
    TWENTY_EIGHTH_OF_FEBRUARY
}
