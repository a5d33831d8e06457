package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.core.calendar.CalendarEntry;
import org.civicrules.core.calendar.CalendarFile;
import org.civicrules.core.rule.Outcome;
import org.civicrules.performance.engagement.CommitmentReview;
import org.civicrules.performance.engagement.DueDates;
import org.civicrules.performance.engagement.EngagementRecord;
import org.civicrules.performance.engagement.EngagementTerms;
import org.civicrules.performance.engagement.EventFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds dated events against the promises of a framework. */
@Command(
        name = "check",
        description =
                "Tells which promises of the framework were kept, missed or are open on a day, and what is due next.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  civic-rules cadence check examples/engagement/events.csv \\",
            "      --as-at 2023-04-30 --ics due.ics"
        })
final class CadenceCheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "EVENTS.csv",
            description = {
                "What was done: commitment,date,linked_to,theme.",
                "A commitment is written c01 or melton.c01; linked_to is the day of the panel a newsletter feeds back."
            })
    private Path file;

    @Option(
            names = "--as-at",
            required = true,
            paramLabel = "DATE",
            description = "The day asked about; later events do not count.")
    private LocalDate asAt;

    @Option(names = "--ics", paramLabel = "FILE", description = "Write what is due from that day as an iCalendar file.")
    private Optional<Path> ics;

    @Mixin
    private CadenceTerms terms = new CadenceTerms();

    @Option(names = "--explain", description = "In text, print the explanation below each finding.")
    private boolean explain;

    @Option(
            names = "--fail-on",
            paramLabel = "OUTCOME",
            split = ",",
            description = "End with 3 if a promise has this outcome: ${COMPLETION-CANDIDATES}.")
    private List<Outcome> failOn = List.of();

    @Mixin
    private WrittenFiles files;

    @Mixin
    private Strictness strictness;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        EngagementTerms chosen = terms.chosen();
        EventFile events = InputFile.table(file, source -> EventFile.read(chosen, source));
        if (events.report().read() > 0 && events.events().isEmpty()) {
            throw CommandFailure.usage(events.report().issues().get(0).text());
        }
        EngagementRecord record = new EngagementRecord(chosen.framework(), events.events(), events.undated(), asAt);
        ImmutableList<CommitmentReview> reviews = chosen.rules().stream()
                .map(rule -> CommitmentReview.of(rule, record))
                .collect(ImmutableList.toImmutableList());
        new CadenceOutput(output.out()).print(output.format(), record, reviews, events, explain);
        ics.ifPresent(target -> write(target, chosen, record));
        report(events, record);
        return strictness.exit(
                events.report().rejected() > 0, reviews.stream().anyMatch(review -> failOn.contains(review.outcome())));
    }

    private void write(Path target, EngagementTerms chosen, EngagementRecord record) {
        ImmutableList<CalendarEntry> entries = chosen.rules().stream()
                .flatMap(rule -> DueDates.of(rule, record).stream())
                .collect(ImmutableList.toImmutableList());
        if (entries.isEmpty()) {
            output.err()
                    .println(
                            target + ": not written, for nothing is due from " + asAt + " to the end of the framework");
            return;
        }
        files.to(target, List.of(file)).text(CalendarFile.write(entries, asAt));
    }

    private void report(EventFile events, EngagementRecord record) {
        PrintWriter err = output.err();
        events.report().issues().forEach(issue -> err.println(issue.text()));
        if (events.report().rejected() > 0) {
            err.println(file + ": " + events.report().read() + " rows read, "
                    + events.events().size() + " accepted, " + events.report().rejected() + " rejected");
        }
        if (record.eventsAfter() > 0) {
            err.println(file + ": events after " + asAt + ", left out of account: " + record.eventsAfter());
        }
    }
}
