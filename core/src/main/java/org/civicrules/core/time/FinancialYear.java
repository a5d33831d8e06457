package org.civicrules.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;

/**
 * A local government financial year: 1 April to 31 March, both days included.
 *
 * <p>{@code FinancialYear.of(2021)} runs from 1 April 2021 to 31 March 2022 and prints as {@code 2021-22}. National
 * returns often name the same year by its last day ("year ending 31 March 2022"); {@link #endingIn} takes that number.
 *
 * @param startYear the calendar year of the first day, 1 April; 1 to 9998
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})[-/](\\d{2})");

    /**
     * Checks that the year has four digits or fewer.
     *
     * @param startYear as above
     * @throws IllegalArgumentException if startYear is outside 1 to 9998
     */
    public FinancialYear {
        checkArgument(startYear >= 1 && startYear <= 9998, "startYear must be 1 to 9998: startYear=%s", startYear);
    }

    /**
     * The financial year that starts on 1 April of a calendar year.
     *
     * @param startYear the calendar year of the first day
     * @return the financial year
     * @throws IllegalArgumentException if startYear is outside 1 to 9998
     */
    public static FinancialYear of(int startYear) {
        return new FinancialYear(startYear);
    }

    /**
     * The financial year that ends on 31 March of a calendar year.
     *
     * @param endYear the calendar year of the last day
     * @return the financial year
     * @throws IllegalArgumentException if endYear is outside 2 to 9999
     */
    public static FinancialYear endingIn(int endYear) {
        return new FinancialYear(endYear - 1);
    }

    /**
     * The financial year a date falls in.
     *
     * @param date a date from 1 April of year 1 to 31 March 9999
     * @return the financial year; 31 March belongs to the year that ends on it
     * @throws IllegalArgumentException if date is outside those
     */
    public static FinancialYear containing(LocalDate date) {
        boolean beforeApril = date.getMonthValue() < Month.APRIL.getValue();
        return new FinancialYear(beforeApril ? date.getYear() - 1 : date.getYear());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text two years such as {@code 2021-22}; a slash is read as a hyphen
     * @return the financial year
     * @throws IllegalArgumentException if the text has another form or the second year does not follow the first
     */
    public static FinancialYear parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        checkArgument(matcher.matches(), "financial year must look like 2021-22: text=%s", text);
        int startYear = Integer.parseInt(matcher.group(1));
        int endYear = Integer.parseInt(matcher.group(2));
        checkArgument(endYear == (startYear + 1) % 100, "second year must be the one after the first: text=%s", text);
        return new FinancialYear(startYear);
    }

    /** {@return 1 April, the first day of the year} */
    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    /** {@return 31 March, the last day of the year} */
    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    /** {@return the days of the year, 1 April to 31 March, both included} */
    public LocalDateRange range() {
        return LocalDateRange.ofClosed(firstDay(), lastDay());
    }

    /**
     * Whether a date falls in this year.
     *
     * @param date any date
     * @return true from 1 April to 31 March, both included
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    /** {@return the four quarters, April to June first} */
    public ImmutableList<Quarter> quarters() {
        return ImmutableList.of(quarter(1), quarter(2), quarter(3), quarter(4));
    }

    /**
     * One quarter of this year.
     *
     * @param number 1 for April to June, up to 4 for January to March
     * @return the quarter
     * @throws IllegalArgumentException if number is outside 1 to 4
     */
    public Quarter quarter(int number) {
        return Quarter.of(this, number);
    }

    /** {@return the year after this one} */
    public FinancialYear next() {
        return new FinancialYear(startYear + 1);
    }

    /** {@return the year before this one} */
    public FinancialYear previous() {
        return new FinancialYear(startYear - 1);
    }

    /** Orders years by their first day. */
    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** {@return the year as {@code 2021-22}} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d", startYear, (startYear + 1) % 100);
    }
}
