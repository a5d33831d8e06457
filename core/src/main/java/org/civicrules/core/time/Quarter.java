package org.civicrules.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;

/**
 * A quarter of a {@link FinancialYear}: quarter 1 is April to June, quarter 4 January to March.
 *
 * <p>Prints as {@code 2023-24 Q1}.
 *
 * @param year the financial year
 * @param number 1 to 4
 */
public record Quarter(FinancialYear year, int number) implements Comparable<Quarter> {

    private static final Pattern TEXT = Pattern.compile("(\\S+) Q([1-4])");
    private static final Comparator<Quarter> IN_TIME =
            Comparator.comparing(Quarter::year).thenComparingInt(Quarter::number);
    private static final int MONTHS = 3;

    /**
     * Checks the number.
     *
     * @param year as above
     * @param number as above
     * @throws IllegalArgumentException if number is outside 1 to 4
     */
    public Quarter {
        checkArgument(number >= 1 && number <= 4, "quarter must be 1 to 4: number=%s", number);
    }

    /**
     * A quarter of a financial year.
     *
     * @param year the financial year
     * @param number 1 to 4
     * @return the quarter
     * @throws IllegalArgumentException if number is outside 1 to 4
     */
    public static Quarter of(FinancialYear year, int number) {
        return new Quarter(year, number);
    }

    /**
     * The quarter a date falls in.
     *
     * @param date a date from 1 April of year 1 to 31 March 9999
     * @return the quarter
     * @throws IllegalArgumentException if date is outside those
     */
    public static Quarter containing(LocalDate date) {
        int monthsSinceApril = (date.getMonthValue() + 8) % 12;
        return new Quarter(FinancialYear.containing(date), monthsSinceApril / MONTHS + 1);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text a financial year and a quarter such as {@code 2023-24 Q1}
     * @return the quarter
     * @throws IllegalArgumentException if the text has another form
     */
    public static Quarter parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        checkArgument(matcher.matches(), "quarter must look like 2023-24 Q1: text=%s", text);
        return of(FinancialYear.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** {@return the first day of the quarter} */
    public LocalDate firstDay() {
        return year.firstDay().plusMonths((number - 1L) * MONTHS);
    }

    /** {@return the last day of the quarter} */
    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    /** {@return the days of the quarter, first and last included} */
    public LocalDateRange range() {
        return LocalDateRange.ofClosed(firstDay(), lastDay());
    }

    /**
     * Whether a date falls in this quarter.
     *
     * @param date any date
     * @return true from the first to the last day, both included
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    /** {@return the quarter after this one} */
    public Quarter next() {
        return number == 4 ? of(year.next(), 1) : of(year, number + 1);
    }

    /** {@return the quarter before this one} */
    public Quarter previous() {
        return number == 1 ? of(year.previous(), 4) : of(year, number - 1);
    }

    /** Orders quarters by their first day. */
    @Override
    public int compareTo(Quarter other) {
        return IN_TIME.compare(this, other);
    }

    /** {@return the quarter as {@code 2023-24 Q1}} */
    @Override
    public String toString() {
        return year + " Q" + number;
    }
}
