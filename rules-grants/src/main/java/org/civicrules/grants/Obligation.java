package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.calendar.CalendarEntry;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.time.WorkingDayCalendar;
import org.joda.money.Money;

/**
 * A duty of one grant that has a last day.
 *
 * @param scheme the id of the scheme
 * @param grant what to call the grant, for example the name of its file
 * @param rule the rule that decides it
 * @param subject what it is about
 * @param statement what was found, as one sentence
 * @param bearer whom it binds
 * @param dueOn the last day, inclusive
 * @param doneOn the day it was done, in time or late
 * @param outcome the rule's outcome
 * @param amount the money at stake, where there is any
 * @param citations where it stands
 */
public record Obligation(
        String scheme,
        String grant,
        RuleId rule,
        String subject,
        String statement,
        String bearer,
        LocalDate dueOn,
        Optional<LocalDate> doneOn,
        Outcome outcome,
        Optional<Money> amount,
        ImmutableList<Citation> citations) {

    /** Where an obligation stands on a day. */
    public enum Status {
        /** Done, in time or late. */
        DONE,
        /** Not done, and its last day has passed. */
        OVERDUE,
        /** Not done, and its last day is at most the given number of working days away. */
        DUE,
        /** Not done, and its last day is further away. */
        NOT_YET_DUE,
        /** Whether it is done cannot be told. */
        UNDETERMINED
    }

    /**
     * Where it stands on a day.
     *
     * @param asAt the day of the assessment it comes from
     * @param soon how many working days before its last day it counts as due
     * @param calendar the working days
     * @return the status
     */
    public Status status(LocalDate asAt, int soon, WorkingDayCalendar calendar) {
        if (doneOn.isPresent() || outcome == Outcome.MET) {
            return Status.DONE;
        }
        if (outcome == Outcome.UNDETERMINED) {
            return Status.UNDETERMINED;
        }
        if (asAt.isAfter(dueOn)) {
            return Status.OVERDUE;
        }
        return workingDaysLeft(asAt, calendar).value().map(days -> days <= soon).orElse(false)
                ? Status.DUE
                : Status.NOT_YET_DUE;
    }

    /**
     * How many working days are left.
     *
     * @param asAt the day, not counted
     * @param calendar the working days
     * @return the working days after {@code asAt} up to and including the last day; where that has passed, those since it as a
     *     negative number; undetermined beyond the calendar
     */
    public Decision<Integer> workingDaysLeft(LocalDate asAt, WorkingDayCalendar calendar) {
        return asAt.isAfter(dueOn)
                ? calendar.workingDaysBetween(dueOn, asAt).map(days -> -days)
                : calendar.workingDaysBetween(asAt, dueOn);
    }

    /** {@return an entry for a calendar file, on the last day, with a stable id} */
    public CalendarEntry entry() {
        String clauses =
                String.join(", ", citations.stream().map(Citation::text).toList());
        String id = scheme + "/" + grant + "/" + rule + "/" + subject;
        return new CalendarEntry(
                id.replaceAll("[^A-Za-z0-9./-]+", "-"),
                rule + ": " + subject + " (" + bearer + ")",
                dueOn,
                statement + "\n" + clauses,
                doneOn.isPresent() || outcome == Outcome.MET);
    }
}
