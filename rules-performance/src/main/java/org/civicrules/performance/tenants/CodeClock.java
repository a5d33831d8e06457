package org.civicrules.performance.tenants;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.DayZero;
import org.civicrules.core.time.TimeLimit;
import org.civicrules.core.time.WorkingDayCalendar;

/**
 * The clock of the Complaint Handling Code for one stage, in one edition. All times are working days of England and Wales;
 * the day from which they run is not counted.
 *
 * <table>
 * <caption>Working days</caption>
 * <tr><th>edition</th><th>stage</th><th>acknowledge</th><th>answer</th><th>counted from</th><th>extension</th></tr>
 * <tr><td>2022</td><td>1</td><td>5</td><td>10</td><td>logging</td><td>10</td></tr>
 * <tr><td>2022</td><td>2</td><td>5</td><td>20</td><td>logging</td><td>10</td></tr>
 * <tr><td>2024</td><td>1</td><td>5</td><td>10</td><td>acknowledgement</td><td>10</td></tr>
 * <tr><td>2024</td><td>2</td><td>5</td><td>20</td><td>acknowledgement</td><td>20</td></tr>
 * </table>
 *
 * <p>Interpretation: the edition is that in force on the day the complaint was logged. While there is no acknowledgement,
 * the 2024 clock is taken to start on the last day allowed for one. An extension counts whenever it was given; only its
 * length is limited.
 *
 * @param edition the edition, named by its year
 * @param effectiveFrom the first day on which a complaint may be logged under it
 * @param stage 1 or 2
 * @param acknowledgeDays working days to acknowledge, from logging
 * @param answerDays working days to answer
 * @param answerFrom what the days to answer are counted from
 * @param extensionDays the most working days that an extension adds
 * @param citations the clauses that set these times
 */
public record CodeClock(
        String edition,
        LocalDate effectiveFrom,
        int stage,
        int acknowledgeDays,
        int answerDays,
        AnswerFrom answerFrom,
        int extensionDays,
        ImmutableList<Citation> citations) {

    private static final ClauseRegister REGISTER =
            ClauseRegister.load(Sources.COMPLAINT_HANDLING_CODE, CodeClock.class, "clauses-complaint-code.csv");
    private static final ImmutableList<CodeClock> ALL = Table.strict(
            TableSource.resource(CodeClock.class, "complaint-code.csv"),
            Columns.required(
                    "edition",
                    "effective_from",
                    "stage",
                    "acknowledge_days",
                    "answer_days",
                    "answer_from",
                    "extension_days",
                    "clauses"),
            CodeClock::of);

    /** What the days to answer are counted from. */
    public enum AnswerFrom {
        /** The day of logging. */
        LOGGED,
        /** The day of acknowledgement. */
        ACKNOWLEDGED
    }

    /** {@return the register of the Code's clauses} */
    public static ClauseRegister register() {
        return REGISTER;
    }

    /** The first day on which a complaint may be logged under an edition that is known. */
    static LocalDate firstDay() {
        return ALL.stream()
                .map(CodeClock::effectiveFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * The clock of a complaint: that of its stage in the edition in force on the day it was logged.
     *
     * @param complaint the complaint
     * @return the clock; undetermined for a complaint logged before the first edition held, 1 April 2022
     */
    public static Decision<CodeClock> of(Complaint complaint) {
        return ALL.stream()
                .filter(clock -> clock.stage == complaint.stage())
                .filter(clock -> !complaint.logged().isBefore(clock.effectiveFrom))
                .max(Comparator.comparing(CodeClock::effectiveFrom))
                .map(Decision::of)
                .orElseGet(() -> Decision.undetermined(MissingFact.of(
                        "edition of the Complaint Handling Code before 1 April 2022", "sets the times to answer")));
    }

    /**
     * The last day to acknowledge.
     *
     * @param complaint the complaint
     * @param calendar the working days
     * @return the day; undetermined outside the calendar
     */
    public Decision<LocalDate> acknowledgeBy(Complaint complaint, WorkingDayCalendar calendar) {
        return after(complaint.logged(), acknowledgeDays, calendar);
    }

    /**
     * The last day to answer without an extension.
     *
     * @param complaint the complaint
     * @param calendar the working days
     * @return the day; undetermined outside the calendar
     */
    public Decision<LocalDate> answerBy(Complaint complaint, WorkingDayCalendar calendar) {
        return start(complaint, calendar).flatMap(start -> after(start, answerDays, calendar));
    }

    /**
     * The last day to answer with the longest extension within the Code.
     *
     * @param complaint the complaint
     * @param calendar the working days
     * @return the day; undetermined outside the calendar
     */
    public Decision<LocalDate> extendedAnswerBy(Complaint complaint, WorkingDayCalendar calendar) {
        return answerBy(complaint, calendar).flatMap(due -> after(due, extensionDays, calendar));
    }

    /**
     * The last day to answer, with the extension if one was given.
     *
     * @param complaint the complaint
     * @param calendar the working days
     * @return the day; undetermined outside the calendar
     */
    public Decision<LocalDate> dueBy(Complaint complaint, WorkingDayCalendar calendar) {
        return complaint.extended() ? extendedAnswerBy(complaint, calendar) : answerBy(complaint, calendar);
    }

    private Decision<LocalDate> start(Complaint complaint, WorkingDayCalendar calendar) {
        if (answerFrom == AnswerFrom.LOGGED) {
            return Decision.of(complaint.logged());
        }
        return complaint.acknowledged().map(Decision::of).orElseGet(() -> acknowledgeBy(complaint, calendar));
    }

    private static Decision<LocalDate> after(LocalDate start, int days, WorkingDayCalendar calendar) {
        return TimeLimit.of(days, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED).dueFrom(start, calendar);
    }

    private static CodeClock of(Row row) {
        return new CodeClock(
                row.text("edition"),
                LocalDate.parse(row.text("effective_from")),
                Integer.parseInt(row.text("stage")),
                Integer.parseInt(row.text("acknowledge_days")),
                Integer.parseInt(row.text("answer_days")),
                AnswerFrom.valueOf(row.text("answer_from")),
                Integer.parseInt(row.text("extension_days")),
                Splitter.on(' ')
                        .splitToStream(row.text("clauses"))
                        .map(REGISTER::cite)
                        .collect(ImmutableList.toImmutableList()));
    }
}
