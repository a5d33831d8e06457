package org.civicrules.performance.lookedafter;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.indicator.Classified;

/**
 * One thing to be done by a day, judged on the last day of the period.
 *
 * @param due the last day in time, inclusive
 * @param done the day it was done, if it was
 */
record Obligation(LocalDate due, Optional<LocalDate> done) {

    private static final Classified LATE = Classified.denominatorOnly("late");
    private static final Classified OVERDUE = Classified.excluded("overdue-since-before-the-period");
    private static final Classified NOT_DONE = Classified.denominatorOnly("not-done");

    private boolean isDoneBy(LocalDate day) {
        return done.filter(date -> !date.isAfter(day)).isPresent();
    }

    /** {@return what an obligation is whose cohort is decided elsewhere: due after the last day and not done by then is not yet due} */
    Classified judgedOn(LocalDate lastDay) {
        if (isDoneBy(lastDay)) {
            return done.orElseThrow().isAfter(due) ? LATE : Classified.NUMERATOR;
        }
        return due.isAfter(lastDay) ? Reasons.NOT_YET_DUE : NOT_DONE;
    }

    /**
     * {@return what an obligation is whose cohort is those due in the period}
     * One that fell due before and was not done before the first day is overdue from then on, and counts where policy carried-over-duty
     * says so.
     */
    Classified judgedIn(MeasureTerms terms) {
        ReportingPeriod period = terms.period();
        boolean overdue = due.isBefore(period.from()) && !isDoneBy(period.dayBefore());
        if (period.contains(due) || (overdue && terms.is(Policy.CARRIED_OVER_DUTY, "COUNTED"))) {
            return judgedOn(period.to());
        }
        if (overdue) {
            return OVERDUE;
        }
        return due.isAfter(period.to()) && !isDoneBy(period.to())
                ? Reasons.NOT_YET_DUE
                : Reasons.outside("due-outside-the-period");
    }
}
