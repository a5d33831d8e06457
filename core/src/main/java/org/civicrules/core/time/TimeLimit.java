package org.civicrules.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Explanation;

/**
 * A period within which something must be done, such as "20 working days of receipt", with its day 0 named.
 *
 * <p>The due date is the last day on which the act is still in time.
 *
 * <table>
 * <caption>Due dates from Tuesday 30 November 2021</caption>
 * <tr><th>limit</th><th>start excluded</th><th>start included</th></tr>
 * <tr><td>20 calendar days</td><td>20 December 2021</td><td>19 December 2021</td></tr>
 * <tr><td>20 working days</td><td>30 December 2021</td><td>29 December 2021</td></tr>
 * <tr><td>3 weeks</td><td>21 December 2021</td><td>20 December 2021</td></tr>
 * <tr><td>3 months</td><td>28 February 2022</td><td>28 February 2022</td></tr>
 * </table>
 *
 * <p>Months go by the corresponding date: with the start excluded a month from the 10th ends on the 10th, with the start
 * included on the 9th. Where the last month has no such date the limit ends on that month's last day either way.
 *
 * @param length how many units, 0 or more; 1 or more when the start is included
 * @param unit what is counted
 * @param dayZero whether the start is counted
 */
public record TimeLimit(int length, DayUnit unit, DayZero dayZero) {

    /**
     * Checks the length.
     *
     * @param length as above
     * @param unit as above
     * @param dayZero as above
     * @throws IllegalArgumentException if length is negative, or 0 with the start included
     */
    public TimeLimit {
        int least = dayZero == DayZero.START_INCLUDED ? 1 : 0;
        checkArgument(length >= least, "length must be %s or more: length=%s, dayZero=%s", least, length, dayZero);
    }

    /**
     * A time limit.
     *
     * @param length how many units, 0 or more; 1 or more when the start is included
     * @param unit what is counted
     * @param dayZero whether the start is counted
     * @return the time limit
     * @throws IllegalArgumentException if length is negative, or 0 with the start included
     */
    public static TimeLimit of(int length, DayUnit unit, DayZero dayZero) {
        return new TimeLimit(length, unit, dayZero);
    }

    /**
     * The last day in time.
     *
     * @param start the day the limit runs from, such as the day money was received
     * @param calendar the working days; asked only when the unit is working days
     * @return the due date; undetermined when working days are counted into a year the calendar does not hold
     */
    public Decision<LocalDate> dueFrom(LocalDate start, WorkingDayCalendar calendar) {
        return switch (unit) {
            case CALENDAR_DAYS -> Decision.of(lastOf(start.plusDays(length)));
            case CALENDAR_WEEKS -> Decision.of(lastOf(start.plusWeeks(length)));
            case CALENDAR_MONTHS -> Decision.of(lastMonthDay(start));
            case WORKING_DAYS -> calendar.addWorkingDays(lastOf(start), length);
        };
    }

    /**
     * Why the due date is what it is: the day 0 taken, the days counted, the weekends and bank holidays passed over, and what
     * the other readings would give.
     *
     * <p>Working days cite the publication of the bank holidays. Calendar days, weeks and months cite nothing: the calendar
     * needs no document, and the rule that sets the limit cites its own.
     *
     * @param start the day the limit runs from
     * @param calendar the working days
     * @return the explanation of {@link #dueFrom} with the same arguments; built anew at each call
     */
    public Explanation explain(LocalDate start, WorkingDayCalendar calendar) {
        return new DueDateExplanation(this, start, calendar).build();
    }

    /** Steps back one day when the start was counted as the first day. */
    private LocalDate lastOf(LocalDate date) {
        return dayZero == DayZero.START_INCLUDED ? date.minusDays(1) : date;
    }

    private LocalDate lastMonthDay(LocalDate start) {
        LocalDate corresponding = start.plusMonths(length);
        boolean clipped = corresponding.getDayOfMonth() != start.getDayOfMonth();
        return clipped ? corresponding : lastOf(corresponding);
    }

    /** {@return the limit in words, such as "20 working days, start excluded"} */
    @Override
    public String toString() {
        return unit.text(length) + (dayZero == DayZero.START_INCLUDED ? ", start included" : ", start excluded");
    }
}
