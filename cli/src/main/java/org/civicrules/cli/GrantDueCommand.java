package org.civicrules.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.civicrules.core.calendar.CalendarFile;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.time.WorkingDayCalendar;
import org.civicrules.grants.Obligation;
import org.civicrules.grants.figures.Figures;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is done, due, overdue and not yet due in one or more grants. */
@Command(
        name = "due",
        description = "Lists what is due in one or more grant files, and writes it as a calendar.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  civic-rules grant due examples/grants/bury.json --as-at 2022-01-10",
            "  civic-rules grant due examples/grants/bury.json \\",
            "      examples/grants/bury-continued.json --as-at 2022-01-10 --ics due.ics"
        })
final class GrantDueCommand implements Callable<Integer> {

    @Mixin
    private GrantFileArguments arguments;

    @Mixin
    private WrittenFiles files;

    @Mixin
    private Output output;

    @Option(names = "--ics", paramLabel = "FILE", description = "Also write an iCalendar file.")
    private @Nullable Path ics;

    @Option(
            names = "--soon",
            defaultValue = "10",
            paramLabel = "N",
            description = "What is at most this many working days away is due; default ${DEFAULT-VALUE}.")
    private int soon;

    @Parameters(arity = "1..*", paramLabel = "FILE.json", description = "The grant files.")
    private List<Path> paths;

    @Override
    public Integer call() {
        WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales().asKnownAt(arguments.knownAt());
        ImmutableList<Obligation> obligations = paths.stream()
                .flatMap(path -> arguments.assess(path).obligations().stream())
                .sorted(Comparator.comparing(Obligation::dueOn))
                .collect(toImmutableList());
        switch (output.format()) {
            case TEXT -> text(obligations, calendar);
            case JSON -> output.json(json(obligations, calendar));
            case CSV -> csv(obligations, calendar);
        }
        if (ics != null) {
            write(ics, obligations);
        }
        return Exit.EVALUATED;
    }

    private Obligation.Status status(Obligation obligation, WorkingDayCalendar calendar) {
        return obligation.status(arguments.asAt(), soon, calendar);
    }

    private String workingDays(Obligation obligation, WorkingDayCalendar calendar) {
        return obligation
                .workingDaysLeft(arguments.asAt(), calendar)
                .value()
                .map(Object::toString)
                .orElse("");
    }

    private void text(ImmutableList<Obligation> obligations, WorkingDayCalendar calendar) {
        PrintWriter out = output.out();
        for (Obligation obligation : obligations) {
            out.println(obligation.dueOn() + " " + status(obligation, calendar) + " " + obligation.scheme() + " "
                    + obligation.rule() + " (" + obligation.subject() + ", " + obligation.bearer() + "): "
                    + obligation.statement());
            out.println("    working days left " + workingDays(obligation, calendar)
                    + obligation.doneOn().map(day -> ", done " + day).orElse("")
                    + obligation
                            .amount()
                            .filter(Money::isPositive)
                            .map(amount -> ", at stake " + Figures.pounds(amount))
                            .orElse(""));
        }
    }

    private ArrayNode json(ImmutableList<Obligation> obligations, WorkingDayCalendar calendar) {
        ArrayNode array = Json.array();
        for (Obligation obligation : obligations) {
            ObjectNode node = array.addObject();
            node.put("scheme", obligation.scheme())
                    .put("grant", obligation.grant())
                    .put("rule", obligation.rule().value())
                    .put("subject", obligation.subject())
                    .put("status", status(obligation, calendar).name())
                    .put("outcome", obligation.outcome().name())
                    .put("dueOn", obligation.dueOn().toString())
                    .put("bearer", obligation.bearer())
                    .put("statement", obligation.statement());
            obligation.doneOn().ifPresent(day -> node.put("doneOn", day.toString()));
            obligation
                    .workingDaysLeft(arguments.asAt(), calendar)
                    .value()
                    .ifPresent(days -> node.put("workingDaysLeft", days));
            obligation.amount().ifPresent(amount -> node.put("amountAtStake", GrantJson.plain(amount)));
            node.set("citations", Json.of(obligation.citations()));
        }
        return array;
    }

    private void csv(ImmutableList<Obligation> obligations, WorkingDayCalendar calendar) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.day("due_on", "Due on"),
                Column.word("status", "Status"),
                Column.word("scheme", "Scheme"),
                Column.text("grant", "Grant"),
                Column.word("rule", "Rule"),
                Column.text("subject", "Subject"),
                Column.word("bearer", "Bearer"),
                Column.number("working_days_left", "Working days left"),
                Column.day("done_on", "Done on"),
                Column.money("amount_at_stake", "Amount at stake"),
                Column.text("statement", "Statement"));
        obligations.forEach(obligation -> rows.row(
                obligation.dueOn().toString(),
                status(obligation, calendar).name(),
                obligation.scheme(),
                obligation.grant(),
                obligation.rule().value(),
                obligation.subject(),
                obligation.bearer(),
                workingDays(obligation, calendar),
                obligation.doneOn().map(Object::toString).orElse(""),
                obligation.amount().map(GrantJson::plain).orElse(""),
                obligation.statement()));
    }

    private void write(Path file, ImmutableList<Obligation> obligations) {
        if (obligations.isEmpty()) {
            throw CommandFailure.usage(file + ": nothing has a last day, so there is no calendar to write");
        }
        files.to(file, paths).text(calendar(obligations));
    }

    private String calendar(ImmutableList<Obligation> obligations) {
        try {
            return CalendarFile.write(
                    obligations.stream().map(Obligation::entry).toList(), arguments.asAt());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(
                    "two of the files have the same name and scheme: rename one, so that their entries can be told apart");
        }
    }
}
