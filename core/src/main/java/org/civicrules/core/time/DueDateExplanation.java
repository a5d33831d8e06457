package org.civicrules.core.time;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.RuleId;
import org.threeten.extra.LocalDateRange;

/** Tells how a due date came about. */
final class DueDateExplanation {

    private static final RuleId RULE = RuleId.of("time.due-date");

    private final TimeLimit limit;
    private final LocalDate start;
    private final WorkingDayCalendar calendar;

    DueDateExplanation(TimeLimit limit, LocalDate start, WorkingDayCalendar calendar) {
        this.limit = limit;
        this.start = start;
        this.calendar = calendar;
    }

    Explanation build() {
        Decision<LocalDate> due = limit.dueFrom(start, calendar);
        Explanation.Builder explanation = Explanation.builder();
        explanation
                .statement(statement(due))
                .rule(RULE)
                .putFacts("start", day(start))
                .addParameters(
                        Parameter.of("time limit", limit.unit().text(limit.length())), Parameter.of("day 0", dayZero()))
                .result(due.value().map(DueDateExplanation::day).orElseGet(() -> "undetermined: " + missing(due)))
                .wouldChange(due.value().isPresent() ? otherReadings() : "newer bank holiday data");
        due.value().filter(end -> !end.isBefore(firstCounted())).ifPresent(end -> explanation.arithmetic(count(end)));
        if (countsWorkingDays()) {
            explanation
                    .addParameters(Parameter.of("working days", calendar.toString(), calendar.citation()))
                    .addCitations(calendar.citation());
        }
        return explanation.build();
    }

    private String statement(Decision<LocalDate> due) {
        String verb = limit.length() == 1 ? " ends on " : " end on ";
        return limit.unit().text(limit.length()) + " from " + day(start) + verb
                + due.value().map(DueDateExplanation::day).orElse("a day that cannot be told");
    }

    private static String missing(Decision<LocalDate> due) {
        return due.missing().stream()
                .map(fact -> fact.name() + " (" + fact.need() + ")")
                .collect(Collectors.joining("; "));
    }

    private String dayZero() {
        return limit.dayZero() == DayZero.START_INCLUDED
                ? "start included: it is the first day that can count"
                : "start excluded: counting begins on " + day(start.plusDays(1));
    }

    private LocalDate firstCounted() {
        return limit.dayZero() == DayZero.START_INCLUDED ? start : start.plusDays(1);
    }

    /** The days from the first counted to the due date, by kind. */
    private String count(LocalDate end) {
        LocalDateRange counted = LocalDateRange.ofClosed(firstCounted(), end);
        String days = firstCounted() + " to " + end + " = " + DayUnit.CALENDAR_DAYS.text(counted.lengthInDays());
        if (!countsWorkingDays()) {
            return days;
        }
        ImmutableList<BankHoliday> passedOver = calendar.holidaysIn(counted).stream()
                .filter(holiday -> !isWeekend(holiday.date()))
                .collect(ImmutableList.toImmutableList());
        int weekend =
                (int) counted.stream().filter(DueDateExplanation::isWeekend).count();
        return days + ", less " + weekend + " at weekends and "
                + (passedOver.size() == 1 ? "1 bank holiday" : passedOver.size() + " bank holidays") + names(passedOver)
                + " = " + limit.unit().text(counted.lengthInDays() - weekend - passedOver.size());
    }

    private static String names(ImmutableList<BankHoliday> holidays) {
        return holidays.isEmpty()
                ? ""
                : holidays.stream()
                        .map(holiday -> holiday.date() + " " + holiday.title())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** What the other unit of days and the other day 0 would give. */
    private String otherReadings() {
        return Stream.of(otherUnit(), otherDayZero())
                .flatMap(Optional::stream)
                .map(other -> other + ": "
                        + other.dueFrom(start, calendar)
                                .value()
                                .map(DueDateExplanation::day)
                                .orElse("undetermined"))
                .collect(Collectors.joining("; "));
    }

    private Optional<TimeLimit> otherUnit() {
        return switch (limit.unit()) {
            case WORKING_DAYS -> Optional.of(TimeLimit.of(limit.length(), DayUnit.CALENDAR_DAYS, limit.dayZero()));
            case CALENDAR_DAYS -> Optional.of(TimeLimit.of(limit.length(), DayUnit.WORKING_DAYS, limit.dayZero()));
            case CALENDAR_WEEKS, CALENDAR_MONTHS -> Optional.empty();
        };
    }

    /** A limit of no days cannot include its start. */
    private Optional<TimeLimit> otherDayZero() {
        DayZero other = limit.dayZero() == DayZero.START_INCLUDED ? DayZero.START_EXCLUDED : DayZero.START_INCLUDED;
        return limit.length() == 0 ? Optional.empty() : Optional.of(TimeLimit.of(limit.length(), limit.unit(), other));
    }

    private boolean countsWorkingDays() {
        return limit.unit() == DayUnit.WORKING_DAYS;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static String day(LocalDate date) {
        return date + " (" + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + ")";
    }
}
