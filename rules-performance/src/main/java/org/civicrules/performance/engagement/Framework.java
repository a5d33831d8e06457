package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.Month;

/**
 * The life of an engagement framework, and the calendar its periods follow.
 *
 * @param start its first day
 * @param end its last day, inclusive
 * @param yearStart the month in which a reporting year begins
 * @param partialPeriods what to do with a period it covers in part
 */
public record Framework(LocalDate start, LocalDate end, Month yearStart, PartialPeriods partialPeriods) {

    /**
     * Checks the days.
     *
     * @param start its first day
     * @param end its last day, inclusive
     * @param yearStart the month in which a reporting year begins
     * @param partialPeriods what to do with a period it covers in part
     * @throws IllegalArgumentException if it ends before it starts
     */
    public Framework {
        checkArgument(!end.isBefore(start), "end must not be before start: start=%s, end=%s", start, end);
    }

    /**
     * Whether the framework is in force.
     *
     * @param day the day
     * @return whether it is from start to end, both inclusive
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Whether a promise for each period is asked for in this one. */
    boolean asksFor(Period period) {
        boolean whole = covers(period.firstDay()) && covers(period.lastDay());
        return whole || partialPeriods == PartialPeriods.TESTED;
    }

    LocalDate firstCovered(Period period) {
        return period.firstDay().isBefore(start) ? start : period.firstDay();
    }

    LocalDate lastCovered(Period period) {
        return period.lastDay().isAfter(end) ? end : period.lastDay();
    }
}
