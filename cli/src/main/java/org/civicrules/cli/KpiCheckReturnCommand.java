package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.performance.tenants.ChannelFile;
import org.civicrules.performance.tenants.LandlordReturn;
import org.civicrules.performance.tenants.PlausibilityRules;
import org.civicrules.performance.tenants.ReturnFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the files of a return for faults that their figures alone do not show. */
@Command(
        name = "check-return",
        description = "Checks a tenant satisfaction return by every plausibility rule, and lists the faults found.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Give the files of two years together, so that they can be compared.",
            "",
            "Example:",
            "  civic-rules kpi check-return examples/tenants/management.csv \\",
            "      examples/tenants/channels.csv"
        })
final class KpiCheckReturnCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE.csv",
            description = {
                "Perception and management files as for kpi tenants, and channels files:",
                "year,tenure,code,channel,responses,tp01"
            })
    private List<Path> files;

    @Option(names = "--all", description = "List the rules that found no fault, too.")
    private boolean all;

    @Option(names = "--explain", description = "In text, print the explanation below each finding.")
    private boolean explain;

    @Option(names = "--fail-on", paramLabel = "FAULT", description = "End with 3 if a fault was found: FAULT.")
    private Optional<FailOn> failOn;

    @Mixin
    private Strictness strictness;

    @Mixin
    private Output output;

    /** What may be asked to end the command with 3. */
    enum FailOn {
        FAULT
    }

    @Override
    public Integer call() {
        LandlordReturn checked = read();
        ImmutableList<Finding> findings = PlausibilityRules.book().decide(checked);
        ImmutableList<Finding> faults =
                findings.stream().filter(KpiCheckReturnCommand::isFault).collect(ImmutableList.toImmutableList());
        ImmutableList<Finding> listed = all ? findings : faults;
        ImmutableList<FileReport> input = input(checked);
        switch (output.format()) {
            case TEXT -> text(listed, faults.size());
            case JSON -> output.json(json(input, listed));
            case CSV -> csv(listed);
        }
        input.forEach(file -> TenantInput.print(file, output.err()));
        return strictness.exit(
                input.stream().anyMatch(file -> file.rejected() > 0), failOn.isPresent() && !faults.isEmpty());
    }

    private LandlordReturn read() {
        LandlordReturn.Builder builder = LandlordReturn.builder();
        files.forEach(file -> InputFile.table(file, builder::read));
        return builder.build();
    }

    private static ImmutableList<FileReport> input(LandlordReturn checked) {
        return Stream.concat(
                        checked.files().stream().map(ReturnFile::report),
                        checked.channelFiles().stream().map(ChannelFile::report))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isFault(Finding finding) {
        return finding.outcome() == Outcome.BREACHED || finding.outcome() == Outcome.DEPARTED;
    }

    private void text(ImmutableList<Finding> findings, int faults) {
        PrintWriter out = output.out();
        for (Finding finding : findings) {
            out.println(finding.text());
            if (explain) {
                out.print(finding.explanation().toText().indent(2));
            }
        }
        out.println(
                faults + " faults found by " + PlausibilityRules.book().rules().size() + " rules");
    }

    private static ObjectNode json(ImmutableList<FileReport> input, ImmutableList<Finding> findings) {
        ObjectNode node = Json.object();
        node.set("findings", Json.of(findings));
        TenantInput.json(node, input);
        return node;
    }

    private void csv(ImmutableList<Finding> findings) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.word("rule", "Rule"),
                Column.word("outcome", "Outcome"),
                Column.text("subject", "Subject"),
                Column.text("statement", "Statement"),
                Column.word("clauses", "Clauses"));
        findings.forEach(finding -> rows.row(
                finding.rule().value(),
                finding.outcome().name(),
                finding.subject(),
                finding.statement(),
                Clauses.of(finding.citations())));
    }
}
