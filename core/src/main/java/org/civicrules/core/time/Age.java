package org.civicrules.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.Year;
import org.civicrules.core.source.Citation;

/**
 * Age in completed years, the one function used for every age in the library.
 *
 * <p>An age is reached at the start of the birthday: someone born on 10 May 2005 is 17 on 9 May 2023 and 18 on 10 May
 * 2023. For a birth on 29 February the policy says which day counts as the birthday in other years; see
 * {@link LeapDayBirthday}. Java itself gives two answers ({@code plusYears} against {@code Period.between}), so neither is
 * used here.
 *
 * <p>Source: Family Law Reform Act 1969, section 9 (age is attained at the commencement of the anniversary).
 */
public final class Age {

    /** The policy used where none is given: a leap-day birthday is 1 March in other years. */
    public static final LeapDayBirthday DEFAULT_POLICY = LeapDayBirthday.FIRST_OF_MARCH;

    /** The provision that an age is attained at the start of the anniversary. */
    public static final Citation CITATION = TimeSources.ages().cite("FLRA1969.9");

    private Age() {}

    /**
     * Age in completed years under {@link #DEFAULT_POLICY}.
     *
     * @param born date of birth
     * @param date the date the age is wanted for, not before the birth
     * @return completed years, 0 or more
     * @throws IllegalArgumentException if date is before born
     */
    public static int at(LocalDate born, LocalDate date) {
        return at(born, date, DEFAULT_POLICY);
    }

    /**
     * Age in completed years.
     *
     * @param born date of birth
     * @param date the date the age is wanted for, not before the birth
     * @param policy the birthday of someone born on 29 February
     * @return completed years, 0 or more
     * @throws IllegalArgumentException if date is before born; the message names neither date
     */
    public static int at(LocalDate born, LocalDate date, LeapDayBirthday policy) {
        checkArgument(!date.isBefore(born), "date must not be before the date of birth");
        int years = date.getYear() - born.getYear();
        return date.isBefore(birthday(born, years, policy)) ? years - 1 : years;
    }

    /**
     * The day an age is reached under {@link #DEFAULT_POLICY}.
     *
     * @param born date of birth
     * @param years the age, 0 or more
     * @return the first day of that age
     * @throws IllegalArgumentException if years is negative
     */
    public static LocalDate birthday(LocalDate born, int years) {
        return birthday(born, years, DEFAULT_POLICY);
    }

    /**
     * The day an age is reached.
     *
     * @param born date of birth
     * @param years the age, 0 or more
     * @param policy the birthday of someone born on 29 February
     * @return the first day of that age
     * @throws IllegalArgumentException if years is negative
     */
    public static LocalDate birthday(LocalDate born, int years, LeapDayBirthday policy) {
        checkArgument(years >= 0, "age must not be negative: years=%s", years);
        LocalDate clipped = born.plusYears(years);
        boolean leapDayMissing = isLeapDay(born) && !Year.isLeap(clipped.getYear());
        return leapDayMissing && policy == LeapDayBirthday.FIRST_OF_MARCH ? clipped.plusDays(1) : clipped;
    }

    private static boolean isLeapDay(LocalDate date) {
        return date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
    }
}
