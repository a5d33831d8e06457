package org.civicrules.core.time;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.source.Citation;
import org.threeten.extra.LocalDateRange;

/**
 * The working days of England and Wales: Monday to Friday, bank holidays left out.
 *
 * <p>The bank holidays of 2012 to 2028 are shipped as GOV.UK published them. Outside the years held every answer is
 * undetermined and names the first year that is missing: an unpublished year is not a year without holidays. Counting
 * looks only at the days it counts, so a start on 31 December may be followed into the first year held.
 *
 * <table>
 * <caption>Counting forwards</caption>
 * <tr><th>question</th><th>days looked at</th><th>answer</th></tr>
 * <tr><td>{@code addWorkingDays(2021-11-30, 20)}</td><td>from 2021-12-01</td><td>2021-12-30</td></tr>
 * <tr><td>{@code workingDaysBetween(2021-11-30, 2021-12-30)}</td><td>2021-12-01 to 2021-12-30</td><td>20</td></tr>
 * </table>
 *
 * <p>Immutable and safe for use by many threads. Each answer takes the same short time whatever the distance.
 *
 * <p>Source: GOV.UK bank holidays, division England and Wales.
 */
public final class WorkingDayCalendar {

    private static final Decision<Boolean> WORKING_DAY = Decision.of(true);
    private static final Decision<Boolean> DAY_OFF = Decision.of(false);

    private final BankHolidayHistory history;
    private final ImmutableList<BankHoliday> holidays;
    private final Optional<LocalDate> knownAt;
    private final int firstYear;
    private final int lastYear;
    private final WorkingDayIndex index;

    private WorkingDayCalendar(
            BankHolidayHistory history, ImmutableList<BankHoliday> holidays, Optional<LocalDate> knownAt) {
        this.history = history;
        this.holidays = holidays;
        this.knownAt = knownAt;
        ImmutableSet<LocalDate> dates = holidays.stream().map(BankHoliday::date).collect(toImmutableSet());
        this.firstYear = holidays.stream()
                .findFirst()
                .orElse(history.holidays().get(0))
                .date()
                .getYear();
        this.lastYear = holidays.isEmpty()
                ? firstYear - 1
                : holidays.get(holidays.size() - 1).date().getYear();
        this.index = new WorkingDayIndex(firstYear, lastYear, dates);
    }

    /** Built on first use. */
    private static final class Shipped {
        static final WorkingDayCalendar CALENDAR = latest(BankHolidayHistory.shipped());
    }

    /** {@return the shipped calendar, 2012 to 2028, as the newest shipped data has it} */
    public static WorkingDayCalendar englandAndWales() {
        return Shipped.CALENDAR;
    }

    private static WorkingDayCalendar latest(BankHolidayHistory history) {
        return new WorkingDayCalendar(history, history.standing(), Optional.empty());
    }

    /**
     * The calendar as someone could have known it at the end of a day: holidays published by then and not yet withdrawn.
     *
     * <p>Making a view counts its days anew: make it once and ask it often.
     *
     * <p>A year of which nothing was published by then is not held. 30 August 2022 plus 20 working days is 27 September
     * as known on 5 September 2022, and 28 September once the holiday of 19 September was published.
     *
     * <p>Interpretation: published means held in GOV.UK's data; an announcement may have come a day or more earlier.
     *
     * @param date the day of knowledge; on a calendar that is already such a view it replaces the earlier day
     * @return the view
     */
    public WorkingDayCalendar asKnownAt(LocalDate date) {
        return new WorkingDayCalendar(history, history.knownAt(date), Optional.of(date));
    }

    /**
     * This calendar with a newer GOV.UK file laid over it.
     *
     * <p>For each year in the file the file is the full statement: dates it adds count as published on publishedOn, dates it
     * no longer has as withdrawn on that day, or as never published if an earlier file of that day added them. Years the file leaves out stay as they are, because GOV.UK has removed
     * historic years before.
     *
     * @param file the file
     * @param publishedOn the day the file was taken, no earlier than the data already held was
     * @return the calendar with the file's knowledge
     * @throws IllegalArgumentException if the file is older than the data held, or leaves a gap between the years
     */
    public WorkingDayCalendar withPublished(GovUkBankHolidays file, LocalDate publishedOn) {
        return latest(history.with(file, publishedOn));
    }

    /**
     * Whether a date is a working day.
     *
     * @param date any date
     * @return true or false; undetermined when the year is not held
     */
    public Decision<Boolean> isWorkingDay(LocalDate date) {
        if (!index.covers(date)) {
            return missing(date.getYear());
        }
        return index.isWorkingDay(date) ? WORKING_DAY : DAY_OFF;
    }

    /**
     * The n-th working day after a date; the date itself is not counted.
     *
     * @param start day 0; need not be a working day
     * @param count how many working days; 0 gives start itself, a negative count goes backwards
     * @return the n-th working day; undetermined when counting runs into a year that is not held
     */
    public Decision<LocalDate> addWorkingDays(LocalDate start, int count) {
        if (count == 0) {
            return Decision.of(start);
        }
        LocalDate firstCounted = start.plusDays(count > 0 ? 1 : -1);
        if (!index.covers(firstCounted)) {
            return missing(firstCounted.getYear());
        }
        long ordinal = count > 0
                ? (long) index.countThrough(start) + count
                : (long) index.countThrough(firstCounted) + 1 + count;
        return index.hasWorkingDay(ordinal)
                ? Decision.of(index.workingDay(ordinal))
                : missing(count > 0 ? lastYear + 1 : firstYear - 1);
    }

    /**
     * The number of working days after one date, up to and including another.
     *
     * @param startExclusive day 0, not counted
     * @param endInclusive the last day counted
     * @return the number, 0 when the dates are equal, negative when the end is before the start; undetermined when a day
     *     between lies in a year that is not held
     */
    public Decision<Integer> workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        if (endInclusive.equals(startExclusive)) {
            return Decision.of(0);
        }
        if (endInclusive.isBefore(startExclusive)) {
            return workingDaysBetween(endInclusive, startExclusive).map(count -> -count);
        }
        LocalDate firstCounted = startExclusive.plusDays(1);
        if (!index.covers(firstCounted)) {
            return missing(firstCounted.getYear());
        }
        if (!index.covers(endInclusive)) {
            return missing(lastYear + 1);
        }
        return Decision.of(index.countAfter(startExclusive, endInclusive));
    }

    /** {@return the bank holidays of this calendar in order of date, those withdrawn left out} */
    public ImmutableList<BankHoliday> holidays() {
        return holidays;
    }

    /**
     * The bank holidays in a range of dates.
     *
     * @param range the dates
     * @return the bank holidays of this calendar in it, in order of date
     */
    public ImmutableList<BankHoliday> holidaysIn(LocalDateRange range) {
        return holidays.stream()
                .filter(holiday -> range.contains(holiday.date()))
                .collect(toImmutableList());
    }

    /** {@return the days this calendar answers for; empty when no year was published by its day of knowledge} */
    public LocalDateRange horizon() {
        return LocalDateRange.of(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear + 1, 1, 1));
    }

    /** {@return the day of knowledge, when this is a view made by {@link #asKnownAt}} */
    public Optional<LocalDate> knownAt() {
        return knownAt;
    }

    /** {@return the publication the holidays come from, with the day up to which it was taken} */
    public Citation citation() {
        return TimeSources.citeBankHolidays(history.takenOn());
    }

    private <T> Decision<T> missing(int year) {
        return Decision.undetermined(MissingFact.of(
                "bank holidays of England and Wales in " + year,
                "tells the working days of " + year + "; the calendar"
                        + knownAt.map(day -> " as known at " + day).orElse("") + " holds " + years()));
    }

    private String years() {
        return index.hasWorkingDay(1) ? firstYear + " to " + lastYear : "no year";
    }

    /** {@return the years held and the day of knowledge} */
    @Override
    public String toString() {
        return "working days of England and Wales, " + years()
                + knownAt.map(day -> ", as known at " + day).orElse("");
    }
}
