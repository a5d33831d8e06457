package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.file.Table;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.time.WorkingDayCalendar;
import org.civicrules.performance.tenants.CodeClock;
import org.civicrules.performance.tenants.Complaint;
import org.civicrules.performance.tenants.ComplaintCase;
import org.civicrules.performance.tenants.ComplaintRules;
import org.civicrules.performance.tenants.Records;
import org.civicrules.performance.tenants.TenantRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the complaints not yet answered with the days by which the Code wants them acknowledged and answered. */
@Command(
        name = "due",
        description = "Lists live complaints with their last days to acknowledge and to answer, without and with an"
                + " extension.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  civic-rules complaints due examples/tenants/records/complaints.csv \\",
            "      --as-at 2025-03-31 --format csv"
        })
final class ComplaintsDueCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE.csv",
            description = "stage,logged,acknowledged,extended,answered and, if wanted, reference.")
    private Path file;

    @Option(names = "--as-at", required = true, paramLabel = "DATE", description = "The day on which it is asked.")
    private LocalDate asAt;

    @Option(names = "--fail-on", paramLabel = "LATE", description = "End with 3 if a complaint is late: LATE.")
    private Optional<FailOn> failOn;

    @Mixin
    private Strictness strictness;

    @Mixin
    private Output output;

    /** What may be asked to end the command with 3. */
    enum FailOn {
        LATE
    }

    @Override
    public Integer call() {
        Table.Records<Complaint> complaints = InputFile.table(
                        file,
                        source -> TenantRecords.builder()
                                .read(Records.COMPLAINTS, source)
                                .build())
                .complaints()
                .orElseThrow();
        ImmutableList<Line> lines = complaints.records().stream()
                .map(complaint -> new ComplaintCase(complaint, asAt, WorkingDayCalendar.englandAndWales()))
                .filter(ComplaintCase::isLive)
                .map(Line::of)
                .collect(ImmutableList.toImmutableList());
        FileReport input = complaints.report();
        switch (output.format()) {
            case TEXT -> text(lines);
            case JSON -> output.json(json(lines, input));
            case CSV -> csv(lines);
        }
        TenantInput.print(input, output.err());
        return strictness.exit(
                input.rejected() > 0, failOn.isPresent() && lines.stream().anyMatch(Line::isLate));
    }

    private void text(ImmutableList<Line> lines) {
        PrintWriter out = output.out();
        for (Line line : lines) {
            out.println("line " + line.complaint().line() + " "
                    + line.complaint().reference() + ", stage "
                    + line.complaint().stage() + ", logged " + line.complaint().logged() + ", Code "
                    + day(line.edition()) + ": acknowledge by " + day(line.acknowledgeBy()) + " "
                    + line.acknowledge().outcome() + ", answer by " + day(line.answerBy()) + ", with extension by "
                    + day(line.extendedBy()) + " " + line.answer().outcome());
        }
        out.println(lines.size() + " live complaints on " + asAt);
    }

    private void csv(ImmutableList<Line> lines) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.number("line", "Line"),
                Column.text("reference", "Reference"),
                Column.number("stage", "Stage"),
                Column.word("edition", "Edition"),
                Column.day("logged", "Logged"),
                Column.day("acknowledged", "Acknowledged"),
                Column.word("extended", "Extended"),
                Column.day("acknowledge_by", "Acknowledge by"),
                Column.word("acknowledge", "Acknowledge"),
                Column.day("answer_by", "Answer by"),
                Column.day("extended_answer_by", "Extended answer by"),
                Column.word("answer", "Answer"));
        for (Line line : lines) {
            Complaint complaint = line.complaint();
            rows.row(
                    Long.toString(complaint.line()),
                    complaint.reference(),
                    Integer.toString(complaint.stage()),
                    line.edition().value().orElse(""),
                    complaint.logged().toString(),
                    complaint.acknowledged().map(LocalDate::toString).orElse(""),
                    complaint.extended() ? "yes" : "no",
                    line.acknowledgeBy().value().map(LocalDate::toString).orElse(""),
                    line.acknowledge().outcome().name(),
                    line.answerBy().value().map(LocalDate::toString).orElse(""),
                    line.extendedBy().value().map(LocalDate::toString).orElse(""),
                    line.answer().outcome().name());
        }
    }

    private ObjectNode json(ImmutableList<Line> lines, FileReport input) {
        ObjectNode node = Json.object().put("as_at", asAt.toString());
        ArrayNode list = node.putArray("complaints");
        for (Line line : lines) {
            Complaint complaint = line.complaint();
            ObjectNode child = list.addObject()
                    .put("line", complaint.line())
                    .put("reference", complaint.reference())
                    .put("stage", complaint.stage())
                    .put("edition", line.edition().value().orElse(null))
                    .put("logged", complaint.logged().toString())
                    .put(
                            "acknowledged",
                            complaint.acknowledged().map(LocalDate::toString).orElse(null))
                    .put("extended", complaint.extended())
                    .put(
                            "acknowledge_by",
                            line.acknowledgeBy()
                                    .value()
                                    .map(LocalDate::toString)
                                    .orElse(null))
                    .put(
                            "answer_by",
                            line.answerBy().value().map(LocalDate::toString).orElse(null))
                    .put(
                            "extended_answer_by",
                            line.extendedBy().value().map(LocalDate::toString).orElse(null));
            child.set("acknowledge", Json.of(line.acknowledge()));
            child.set("answer", Json.of(line.answer()));
        }
        TenantInput.json(node, ImmutableList.of(input));
        return node;
    }

    private static String day(Decision<?> decision) {
        return decision.value().map(Object::toString).orElse("unknown");
    }

    /** A live complaint with its days. */
    private record Line(
            Complaint complaint,
            Decision<String> edition,
            Decision<LocalDate> acknowledgeBy,
            Decision<LocalDate> answerBy,
            Decision<LocalDate> extendedBy,
            Finding acknowledge,
            Finding answer) {

        static Line of(ComplaintCase held) {
            Complaint known = held.known();
            Decision<CodeClock> clock = CodeClock.of(known);
            ImmutableList<Finding> findings = ComplaintRules.book().decide(held);
            return new Line(
                    known,
                    clock.map(CodeClock::edition),
                    clock.flatMap(found -> found.acknowledgeBy(known, held.calendar())),
                    clock.flatMap(found -> found.answerBy(known, held.calendar())),
                    clock.flatMap(found -> found.extendedAnswerBy(known, held.calendar())),
                    findings.get(0),
                    findings.get(1));
        }

        boolean isLate() {
            return acknowledge.outcome() == Outcome.BREACHED || answer.outcome() == Outcome.BREACHED;
        }
    }
}
