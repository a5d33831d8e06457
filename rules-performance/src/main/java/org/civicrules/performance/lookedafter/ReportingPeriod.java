package org.civicrules.performance.lookedafter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.Quarter;

/**
 * The days a figure is about, both ends inclusive. Stocks are taken on the last day.
 *
 * @param from first day
 * @param to last day
 */
public record ReportingPeriod(LocalDate from, LocalDate to) {

    private static final Pattern WRITTEN = Pattern.compile(
            "[12][0-9]{3}-[0-9]{2}( Q[1-4])?|[12][0-9]{3}-[0-9]{2}-[0-9]{2}\\.\\.[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})-([0-9]{2})( Q([1-4]))?");

    /** How long the parts of a series are. */
    public enum Every {
        /** calendar months */
        MONTH(1),
        /** quarters beginning in April, July, October and January */
        QUARTER(3);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        private LocalDate lastDay(LocalDate day) {
            int beyond = months - 1 - (day.getMonthValue() - 1) % months;
            return YearMonth.from(day).plusMonths(beyond).atEndOfMonth();
        }
    }

    /**
     * A period.
     *
     * @param from as above
     * @param to as above
     * @throws IllegalArgumentException if it ends before it begins
     */
    public ReportingPeriod {
        checkArgument(!to.isBefore(from), "a period must not end before it begins: from=%s, to=%s", from, to);
    }

    /**
     * Reads a period: a year {@code 2021-22} (1 April to 31 March), a quarter {@code 2022-23 Q4}, a month {@code 2023-06}, or two days
     * {@code 2023-04-01..2023-06-30}, of the years 1000 to 2999. A text such as {@code 2009-10} that could be a year or a month is
     * read as a year.
     *
     * @param text the period
     * @return the days, or empty when the text is none of these
     */
    public static Optional<ReportingPeriod> parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches() && follows(year.group(1), year.group(2))) {
            int first = Integer.parseInt(year.group(1));
            return Optional.of(year.group(4) == null ? year(first) : quarter(first, Integer.parseInt(year.group(4))));
        }
        try {
            int dots = text.indexOf("..");
            if (dots < 0) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new ReportingPeriod(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate from = LocalDate.parse(text.substring(0, dots));
            LocalDate to = LocalDate.parse(text.substring(dots + 2));
            return to.isBefore(from) ? Optional.empty() : Optional.of(new ReportingPeriod(from, to));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean follows(String year, String next) {
        return (Integer.parseInt(year) + 1) % 100 == Integer.parseInt(next);
    }

    private static ReportingPeriod year(int first) {
        FinancialYear year = FinancialYear.of(first);
        return new ReportingPeriod(year.firstDay(), year.lastDay());
    }

    private static ReportingPeriod quarter(int first, int number) {
        Quarter quarter = FinancialYear.of(first).quarter(number);
        return new ReportingPeriod(quarter.firstDay(), quarter.lastDay());
    }

    /**
     * {@return whether the day lies in the period}
     *
     * @param day the day asked about
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** {@return the day before the first} */
    public LocalDate dayBefore() {
        return from.minusDays(1);
    }

    /**
     * {@return the period cut into months or quarters, in order; the first and the last are cut off at its ends}
     *
     * @param every the length of a part
     */
    public ImmutableList<ReportingPeriod> split(Every every) {
        ImmutableList.Builder<ReportingPeriod> parts = ImmutableList.builder();
        for (LocalDate first = from; !first.isAfter(to); ) {
            LocalDate last = every.lastDay(first);
            parts.add(new ReportingPeriod(first, last.isAfter(to) ? to : last));
            first = last.plusDays(1);
        }
        return parts.build();
    }

    /** {@return the two days with two dots between; {@link #parse} reads it} */
    @Override
    public String toString() {
        return from + ".." + to;
    }
}
