package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.ssda903.InputReport;
import org.civicrules.performance.ssda903.ReturnReader;
import org.civicrules.performance.ssda903.StaleOpenRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads returns as the indicators read them, and reports on the files alone. */
@Command(
        name = "check",
        description = "Reads one or more SSDA903 returns and reports every odd, repaired or rejected row by its line.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "No id, date of birth or other value of a file is printed.",
            "",
            "Examples:",
            "  civic-rules ssda903 check examples/looked-after-children/return-2024",
            "  civic-rules ssda903 check examples/looked-after-children/return-2023 \\",
            "      examples/looked-after-children/return-2024 \\",
            "      --context examples/looked-after-children/context --format csv"
        })
final class Ssda903CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "RETURN_DIR",
            description = "A return: a directory of CSV files (header.csv, episodes.csv ...), or an XML file.")
    private List<Path> returns;

    @Option(names = "--context", paramLabel = "DIR", description = "A directory of supplementary files to check too.")
    private Optional<Path> context;

    @Option(
            names = "--stale-open-row",
            defaultValue = "CLOSED_AFTER_RETURN",
            description = "What becomes of a row left open in an old return: ${COMPLETION-CANDIDATES}; default"
                    + " ${DEFAULT-VALUE}.")
    private StaleOpenRow staleOpenRow;

    @Mixin
    private Strictness strictness;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. Text counts what was only noted; CSV and"
                    + " JSON list it line by line.")
    private Format format;

    private long children;

    @Override
    public Integer call() throws IOException {
        ReturnReader reader = Ssda903Input.open(returns, context, staleOpenRow);
        InputReport report = read(reader);
        Ssda903Input.requireRows(report);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> text(out, reader.coverage(), report);
            case JSON -> out.println(Json.write(json(reader.coverage(), report)));
            case CSV -> csv(out, report);
        }
        return strictness.exit(report.rejected() > 0);
    }

    private InputReport read(ReturnReader reader) throws IOException {
        try (Progress progress = Progress.of(spec.commandLine().getErr(), "children")) {
            return reader.forEachChild(child -> {
                children++;
                progress.add(1);
            });
        }
    }

    private void text(PrintWriter out, Coverage coverage, InputReport report) {
        for (Coverage.ReturnYear year : coverage.returns()) {
            out.println("Return of the year to "
                    + year.yearEnd().map(LocalDate::toString).orElse("(not known)") + ": "
                    + String.join(
                            ", ",
                            year.tables().stream()
                                    .map(table -> table.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        }
        out.println(children + " children; " + InputReportText.totals(report));
        report.files().forEach(file -> text(out, file));
    }

    private static void text(PrintWriter out, FileReport file) {
        out.println();
        out.println(file.file() + ": read " + file.read() + ", accepted " + file.accepted() + ", rejected "
                + file.rejected() + ", repaired " + file.repaired() + ", superseded " + file.superseded());
        file.issues().stream()
                .filter(InputReportText::isOneByOne)
                .forEach(issue -> out.println("  " + issue.done().name().toLowerCase(Locale.ROOT) + ": "
                        + issue.text().substring(file.file().length() + 2)));
        InputReportText.kept(file)
                .asMap()
                .forEach((code, noted) -> out.println("  noted " + InputReportText.counted(noted)));
    }

    private static void csv(PrintWriter out, InputReport report) {
        CsvSheet rows = CsvSheet.to(
                out,
                Column.text("file", "File"),
                Column.number("line", "Line"),
                Column.word("place", "Place"),
                Column.word("column", "Column"),
                Column.word("code", "Code"),
                Column.word("done", "Done"),
                Column.word("text", "Text"));
        for (FileReport file : report.files()) {
            for (RowIssue issue : file.issues()) {
                rows.row(
                        issue.file(),
                        Long.toString(issue.line()),
                        issue.place(),
                        issue.column(),
                        issue.code(),
                        issue.done().name(),
                        issue.mend());
            }
        }
    }

    private ObjectNode json(Coverage coverage, InputReport report) {
        ObjectNode node = Json.object().put("children", children);
        ArrayNode years = node.putArray("returns");
        coverage.returns()
                .forEach(year -> years.addObject()
                        .put("yearEnd", year.yearEnd().map(LocalDate::toString).orElse(null))
                        .put(
                                "tables",
                                String.join(
                                        " ",
                                        year.tables().stream()
                                                .map(table -> table.name().toLowerCase(Locale.ROOT))
                                                .toList())));
        ArrayNode input = node.putArray("input");
        for (FileReport file : report.files()) {
            ObjectNode entry = InputReportJson.counts(file);
            ArrayNode issues = entry.putArray("issues");
            file.issues().forEach(issue -> issues.add(InputReportJson.of(issue)));
            input.add(entry);
        }
        return node;
    }
}
