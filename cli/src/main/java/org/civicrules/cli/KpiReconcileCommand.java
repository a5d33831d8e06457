package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.performance.lookedafter.reported.ReportReconciliation;
import org.civicrules.performance.lookedafter.reported.ReportedFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks figures already printed against themselves. */
@Command(
        name = "reconcile",
        description = {
            "Checks printed figures against themselves: rounding, implied bases, shares that should add up to 100,"
                    + " stock against flow, months against quarters, and one figure printed two ways.",
            "The file has the columns INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules kpi reconcile examples/looked-after-children/printed.csv"})
final class KpiReconcileCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PUBLISHED.csv", description = "The printed figures.")
    private Path path;

    @Option(
            names = "--fail-on",
            paramLabel = "OUTCOME",
            description = "End with 3 if a finding has this outcome, for example departed.")
    private Optional<Outcome> failOn;

    @Mixin
    private Strictness strictness;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        ReportedFigures figures = InputFile.table(path, ReportedFigures::read);
        ImmutableList<Finding> findings = ReportReconciliation.of(figures);
        PrintWriter out = output.out();
        switch (output.format()) {
            case JSON -> output.json(json(figures, findings));
            case CSV -> csv(out, findings);
            case TEXT -> findings.forEach(finding -> out.println(finding.text()));
        }
        figures.report().issues().forEach(issue -> output.err().println("rejected: " + issue.text()));
        return strictness.exit(
                figures.report().rejected() > 0,
                findings.stream().anyMatch(finding -> failOn.equals(Optional.of(finding.outcome()))));
    }

    private static ObjectNode json(ReportedFigures figures, ImmutableList<Finding> findings) {
        ObjectNode node = Json.object();
        node.put("read", figures.report().read());
        node.put("accepted", figures.report().accepted());
        ArrayNode rejected = node.putArray("rejected");
        figures.report().issues().forEach(issue -> rejected.add(issue.text()));
        node.set("findings", Json.of(findings));
        return node;
    }

    private static void csv(PrintWriter out, ImmutableList<Finding> findings) {
        CsvSheet rows = CsvSheet.to(
                out,
                Column.word("rule", "Rule"),
                Column.text("subject", "Subject"),
                Column.word("outcome", "Outcome"),
                Column.text("statement", "Statement"));
        findings.forEach(finding -> rows.row(
                finding.rule().value(), finding.subject(), finding.outcome().name(), finding.statement()));
    }
}
