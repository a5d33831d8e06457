package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.DayZero;
import org.civicrules.core.time.TimeLimit;
import org.civicrules.core.time.WorkingDayCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The last day of a time limit, with the working days of England and Wales it counted. */
@Command(
        name = "deadline",
        description = "Counts a time limit from a date and says which days it counted.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  civic-rules deadline --from 2021-11-30 --length 20 --unit working_days",
            "  civic-rules deadline --from 2022-08-30 --length 20 --unit working_days \\",
            "      --known-at 2022-09-05"
        })
final class DeadlineCommand implements Callable<Integer> {

    private static final int MAX_LENGTH = 100_000;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The day the limit runs from.")
    private LocalDate from;

    @Option(names = "--length", required = true, paramLabel = "N", description = "How many units.")
    private int length;

    @Option(
            names = "--unit",
            defaultValue = "CALENDAR_DAYS",
            paramLabel = "UNIT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private DayUnit unit;

    @Option(
            names = "--day-zero",
            defaultValue = "START_EXCLUDED",
            paramLabel = "WHICH",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private DayZero dayZero;

    @Option(
            names = "--known-at",
            paramLabel = "DATE",
            description = "Count with the bank holidays published by this day; default: all that are shipped.")
    private @org.jspecify.annotations.Nullable LocalDate knownAt;

    @Option(names = "--format", defaultValue = "TEXT", paramLabel = "FORMAT", description = "TEXT or JSON.")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkingDayCalendar shipped = WorkingDayCalendar.englandAndWales();
        WorkingDayCalendar calendar = knownAt == null ? shipped : shipped.asKnownAt(knownAt);
        TimeLimit limit = limit();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.print(limit.explain(from, calendar).toText());
            case JSON -> out.println(Json.write(json(limit, calendar)));
            case CSV -> throw CommandFailure.usage("--format: a deadline is printed as TEXT or JSON");
        }
        return Exit.EVALUATED;
    }

    private TimeLimit limit() {
        if (length > MAX_LENGTH) {
            throw CommandFailure.usage("--length: length must be at most " + MAX_LENGTH);
        }
        try {
            return TimeLimit.of(length, unit, dayZero);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--length: " + e.getMessage());
        }
    }

    private ObjectNode json(TimeLimit limit, WorkingDayCalendar calendar) {
        Decision<LocalDate> due = limit.dueFrom(from, calendar);
        ObjectNode node = Json.object().put("from", from.toString()).put("limit", limit.toString());
        due.value().ifPresent(date -> node.put("due", date.toString()));
        if (!due.missing().isEmpty()) {
            node.set("missing", Json.of(due.missing()));
        }
        node.set("explanation", Json.of(limit.explain(from, calendar)));
        return node;
    }
}
