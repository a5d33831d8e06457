package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.performance.lookedafter.reported.ReportReconciliation;
import org.civicrules.performance.lookedafter.reported.ReportedFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks figures already printed against themselves. */
@Command(
        name = "reconcile",
        description = {
            "Checks printed figures against themselves: rounding, implied bases, shares that should add up to 100,",
            "stock against flow, months against quarters, and one figure printed two ways.",
            "The file has the columns INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules kpi reconcile examples/children/published.csv"})
final class KpiReconcileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PUBLISHED.csv", description = "The printed figures.")
    private Path path;

    @Option(
            names = "--fail-on",
            paramLabel = "OUTCOME",
            description = "End with 3 if a finding has this outcome, for example departed.")
    private Optional<Outcome> failOn;

    @Option(names = "--strict", description = "End with 2 if a row was rejected.")
    private boolean strict;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format;

    @Override
    public Integer call() {
        ReportedFigures figures = InputFile.read(path, ReportedFigures::read);
        ImmutableList<Finding> findings = ReportReconciliation.of(figures);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.println(Json.write(json(figures, findings)));
            case CSV -> csv(out, findings);
            case TEXT -> findings.forEach(finding -> out.println(finding.text()));
        }
        figures.rejected().forEach(row -> spec.commandLine().getErr().println("rejected: " + row));
        if (strict && !figures.rejected().isEmpty()) {
            return Exit.USAGE;
        }
        return failOn.isPresent() && findings.stream().anyMatch(this::fails) ? Exit.FAIL_ON : Exit.EVALUATED;
    }

    private boolean fails(Finding finding) {
        return finding.outcome() == failOn.orElseThrow();
    }

    private static ObjectNode json(ReportedFigures figures, ImmutableList<Finding> findings) {
        ObjectNode node = Json.object();
        node.put("read", figures.figures().size() + figures.rejected().size());
        node.put("accepted", figures.figures().size());
        ArrayNode rejected = node.putArray("rejected");
        figures.rejected().forEach(rejected::add);
        ArrayNode list = node.putArray("findings");
        findings.forEach(finding -> list.add(Json.of(finding)));
        return node;
    }

    private static void csv(PrintWriter out, ImmutableList<Finding> findings) {
        CsvOut rows = new CsvOut(out, "rule", "subject", "outcome", "statement");
        findings.forEach(finding -> rows.row(
                finding.rule().value(), finding.subject(), finding.outcome().name(), finding.statement()));
    }
}
