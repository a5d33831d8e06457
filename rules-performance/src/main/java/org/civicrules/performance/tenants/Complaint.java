package org.civicrules.performance.tenants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.Row;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.WorkingDayCalendar;

/**
 * One stage of one complaint. It holds no name; the reference is the landlord's own.
 *
 * @param line the line in the file
 * @param reference the landlord's case reference; empty if the file gives none
 * @param tenure the tenure of the home; empty if the row does not say
 * @param stage 1 or 2
 * @param logged the day on which the complaint, or at stage 2 the request to escalate it, was received and logged
 * @param acknowledged the day of acknowledgement; empty if there was none
 * @param extended whether the time to answer was extended
 * @param answered the day of the full answer; empty if there is none
 * @param about what it is about, where the council keeps local figures of that; empty otherwise
 */
public record Complaint(
        long line,
        String reference,
        Optional<Tenure> tenure,
        int stage,
        LocalDate logged,
        Optional<LocalDate> acknowledged,
        boolean extended,
        Optional<LocalDate> answered,
        Optional<Subject> about) {

    /** Matters on which the 2022 framework counts complaints. */
    public enum Subject {
        /** Fairness or respect. */
        FAIRNESS,
        /** Communal areas. */
        COMMUNAL_AREAS,
        /** Anti-social behaviour. */
        ASB,
        /** Anything else. */
        OTHER
    }

    static Complaint read(Row row) {
        row.required("stage", Records.MUST_NOT_BE_EMPTY);
        row.required("logged", Records.MUST_NOT_BE_EMPTY);
        Complaint complaint = new Complaint(
                row.line(),
                row.text("reference"),
                row.word("tenure", Tenure.class),
                row.whole("stage", 1, 2).orElse(1),
                Moment.day(row, "logged").orElse(LocalDate.EPOCH),
                Moment.day(row, "acknowledged"),
                extended(row),
                Moment.day(row, "answered"),
                row.word("about", Subject.class));
        complaint.checkOrder(row);
        return complaint;
    }

    /** The cell holds the day on which the extension was given, or yes or no. */
    private static boolean extended(Row row) {
        String cell = row.text("extended");
        boolean isDate = !cell.isEmpty() && Character.isDigit(cell.charAt(0));
        return isDate
                ? Moment.day(row, "extended").isPresent()
                : row.yesNo("extended").orElse(false);
    }

    private void checkOrder(Row row) {
        if (acknowledged.isPresent() && acknowledged.get().isBefore(logged)) {
            row.reject("acknowledged", Records.IMPOSSIBLE_ORDER, "must not be before the day of logging");
        }
        if (answered.isPresent() && answered.get().isBefore(logged)) {
            row.reject("answered", Records.IMPOSSIBLE_ORDER, "must not be before the day of logging");
        }
    }

    /** Whether the complaint is among those made at a stage in the year. */
    boolean isMade(int atStage, FinancialYear year) {
        return stage == atStage && year.contains(logged);
    }

    /** What a complaint made in the year is to the share answered in the time of the Code. */
    Classified answeredInTime(WorkingDayCalendar calendar) {
        Decision<LocalDate> due = CodeClock.of(this).flatMap(clock -> clock.dueBy(this, calendar));
        if (due.value().isEmpty()) {
            return Classified.unknown("time-undetermined");
        }
        if (answered.isEmpty()) {
            return Classified.denominatorOnly("not-answered");
        }
        return answered.get().isAfter(due.value().get()) ? Classified.denominatorOnly("late") : Classified.NUMERATOR;
    }
}
