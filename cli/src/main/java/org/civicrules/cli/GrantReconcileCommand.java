package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.LibraryVersion;
import org.civicrules.grants.apportionment.Apportionment;
import org.civicrules.grants.apportionment.Reconciliation;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.scheme.SchemeLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shares out the pots of a grant file and holds its published split against what its own figures give. */
@Command(
        name = "reconcile",
        description = "Computes the pots of a grant file and checks its published split, line by line.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules grant reconcile examples/grants/bury.json"})
final class GrantReconcileCommand implements Callable<Integer> {

    @Mixin
    private GrantSchemeArguments schemes;

    @Mixin
    private Output output;

    @Option(names = "--explain", description = "In text, print the explanation below each finding.")
    private boolean explain;

    @Parameters(paramLabel = "FILE.json", description = "The grant file.")
    private Path path;

    @Override
    public Integer call() {
        GrantFile file = schemes.file(path);
        Apportionment pots = Apportionment.of(file.pots());
        SchemeLibrary library = schemes.library();
        Optional<Reconciliation> published = file.published()
                .map(split -> Reconciliation.of(split, library.scheme(file.scheme()), file.totalAllocation(), library));
        if (file.pots().isEmpty() && published.isEmpty()) {
            throw CommandFailure.usage(
                    path + ":1: has neither pots nor a published split: add \"pots\" or \"published\"");
        }
        switch (output.format()) {
            case TEXT -> text(pots, published);
            case JSON -> output.json(json(file, pots, published));
            case CSV -> csv(published);
        }
        return Exit.EVALUATED;
    }

    private void text(Apportionment pots, Optional<Reconciliation> published) {
        PrintWriter out = output.out();
        pots.pots().forEach((id, pot) -> {
            out.println("Pot " + id + ": " + Figures.pounds(pot.amount())
                    + pot.rate()
                            .map(rate -> " at " + Figures.pounds(rate) + " for each unit")
                            .orElse(""));
            pot.lines().forEach(line -> out.println("  " + line.key() + "  " + Figures.pounds(line.amount())));
            out.println("  residual  " + Figures.pounds(pot.residual()));
        });
        published.ifPresent(reconciliation -> {
            out.println("Published split of " + reconciliation.split().baseName() + ", "
                    + Figures.pounds(reconciliation.split().base()));
            reconciliation
                    .computed()
                    .lines()
                    .forEach(line -> out.println("  " + line.key() + "  computed " + Figures.pounds(line.amount())
                            + "  published "
                            + Figures.pounds(
                                    reconciliation.split().line(line.key()).amount())));
            reconciliation.findings().forEach(finding -> print(out, finding));
        });
    }

    private void print(PrintWriter out, Finding finding) {
        out.println(finding.text());
        if (explain) {
            finding.explanation().toText().lines().forEach(line -> out.println("    " + line));
        }
    }

    private static ObjectNode json(GrantFile file, Apportionment pots, Optional<Reconciliation> published) {
        ObjectNode node = Json.object();
        node.put("library", LibraryVersion.current());
        node.put("scheme", file.scheme());
        ObjectNode byId = node.putObject("pots");
        pots.pots().forEach((id, pot) -> byId.set(id, GrantAllocateCommand.json(pot)));
        published.ifPresent(reconciliation -> {
            node.set("computed", GrantAllocateCommand.json(reconciliation.computed()));
            node.set("findings", Json.of(reconciliation.findings()));
        });
        return node;
    }

    private void csv(Optional<Reconciliation> published) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.word("rule", "Rule"),
                Column.text("subject", "Subject"),
                Column.word("outcome", "Outcome"),
                Column.money("amount", "Amount"),
                Column.text("statement", "Statement"));
        published.ifPresent(reconciliation -> reconciliation
                .findings()
                .forEach(finding -> rows.row(
                        finding.rule().value(),
                        finding.subject(),
                        finding.outcome().name(),
                        finding.amountAtStake()
                                .map(amount -> amount.getAmount().toPlainString())
                                .orElse(""),
                        finding.statement())));
    }
}
