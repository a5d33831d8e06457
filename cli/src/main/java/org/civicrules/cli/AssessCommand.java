package org.civicrules.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.assessment.conduct.CaseReport;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides a whole case. */
@Command(
        name = "assess",
        description = "Decides a whole apprenticeship case: grade, every finding, what holds the next step up.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The day of judgement is --as-at, else asAt in the file, else the last day the file states.",
            "",
            "Example:",
            "  civic-rules assess examples/housing-l2/pass.json --as-at 2025-02-28"
        })
final class AssessCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE.json", description = "The case.")
    private Path file = Path.of("");

    @Option(names = "--as-at", paramLabel = "DATE", description = "The day of judgement, as 2025-02-28.")
    private Optional<LocalDate> asAt = Optional.empty();

    @Option(names = "--format", description = "text (default), json or csv; csv has the findings only.")
    private Format format = Format.TEXT;

    @Option(names = "--strict", description = "End with exit code 2 if a score was rejected.")
    private boolean strict;

    @Option(
            names = "--fail-on",
            paramLabel = "OUTCOME",
            split = ",",
            description = "End with exit code 3 if a finding has this outcome: ${COMPLETION-CANDIDATES}.")
    private List<Outcome> failOn = List.of();

    @Option(
            names = "--policy",
            paramLabel = "POLICY=READING",
            description = "A reading of a question that the plans leave open, before the case's own; may be repeated.")
    private Map<String, String> policies = Map.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CaseInput input = CaseInput.read(file);
        CaseReport report = input.report(file, asAt, policies);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> CaseText.print(out, input, report);
            case JSON -> out.println(Json.write(CaseJson.of(input, report)));
            case CSV -> csv(out, report);
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        report.scores().rejected().forEach(issue -> err.println(file + ": " + CaseText.line(issue)));
        return Exit.of(
                strict && !report.scores().rejected().isEmpty(),
                report.findings().stream().anyMatch(finding -> failOn.contains(finding.outcome())));
    }

    private static void csv(PrintWriter out, CaseReport report) {
        CsvSheet csv = CsvSheet.to(
                out,
                Column.word("rule", "Rule"),
                Column.text("subject", "Subject"),
                Column.word("outcome", "Outcome"),
                Column.word("modality", "Modality"),
                Column.word("authority", "Authority"),
                Column.word("clauses", "Clauses"),
                Column.text("statement", "Statement"));
        for (Finding finding : report.findings()) {
            csv.row(
                    finding.rule().value(),
                    finding.subject(),
                    finding.outcome().name(),
                    finding.modality().name(),
                    finding.authority().name(),
                    Clauses.of(finding.citations()),
                    finding.statement());
        }
    }
}
