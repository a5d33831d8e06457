package org.civicrules.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.grants.GrantAssessment;
import org.civicrules.grants.ProviderAccount;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.GrantFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a statement for each provider. */
@Command(
        name = "statement",
        description = "Prints for each provider what it was paid, has evidenced, has not spent, and has to give back.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  civic-rules grant statement examples/grants/bury-continued.json \\",
            "      --as-at 2022-05-15"
        })
final class GrantStatementCommand implements Callable<Integer> {

    @Mixin
    private GrantFileArguments arguments;

    @Option(names = "--provider", paramLabel = "ID", description = "Only this provider.")
    private @Nullable String provider;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE.json", description = "The grant file.")
    private Path path;

    @Override
    public Integer call() {
        GrantFile file = arguments.file(path).asAt(arguments.asAt());
        ImmutableList<ProviderAccount> accounts = accounts(arguments.assess(path, file));
        switch (output.format()) {
            case TEXT -> text(accounts, file);
            case JSON -> output.json(json(accounts));
            case CSV -> csv(accounts);
        }
        return Exit.EVALUATED;
    }

    private ImmutableList<ProviderAccount> accounts(GrantAssessment assessment) {
        if (assessment.account().value().isEmpty()) {
            throw CommandFailure.usage(path + ":1: the account cannot be drawn up: add "
                    + String.join(
                            ", ",
                            assessment.account().missing().stream()
                                    .map(MissingFact::name)
                                    .toList()));
        }
        ImmutableList<ProviderAccount> accounts = assessment.account().value().get().providers().stream()
                .filter(account -> provider == null || account.provider().equals(provider))
                .collect(toImmutableList());
        if (provider != null && accounts.isEmpty()) {
            throw CommandFailure.usage("--provider: no money was passed on to a provider of this id: check the id");
        }
        return accounts;
    }

    private void text(ImmutableList<ProviderAccount> accounts, GrantFile file) {
        if (accounts.isEmpty()) {
            output.out().println("No money was passed on to a provider by " + arguments.asAt() + ".");
        }
        accounts.forEach(account -> text(account, file));
    }

    private void text(ProviderAccount account, GrantFile file) {
        PrintWriter out = output.out();
        out.println("Provider " + account.provider()
                + file.provider(account.provider())
                        .flatMap(known -> known.name())
                        .map(name -> ", " + name)
                        .orElse(""));
        file.payments().orElse(ImmutableList.of()).stream()
                .filter(payment -> payment.provider().equals(account.provider()))
                .forEach(payment -> out.println("  payment " + payment.id()
                        + payment.paid().map(day -> " on " + day).orElse("") + "  "
                        + Figures.pounds(payment.amount())));
        file.spending().orElse(ImmutableList.of()).stream()
                .filter(line -> line.provider().map(account.provider()::equals).orElse(false))
                .forEach(line -> out.println("  spent " + line.id()
                        + line.incurred().map(day -> " on " + day).orElse("")
                        + line.use().map(use -> ", " + use).orElse("") + "  " + Figures.pounds(line.amount())));
        out.println("  paid " + GrantJson.classes(account.had()));
        out.println("  evidenced " + Figures.pounds(account.evidenced()) + ", given back "
                + Figures.pounds(account.recouped()) + ", to recoup " + Figures.pounds(account.toRecoup())
                + ", at risk " + Figures.pounds(account.atRisk()) + ", spent beyond what was paid "
                + Figures.pounds(account.beyond()));
    }

    private static ArrayNode json(ImmutableList<ProviderAccount> accounts) {
        ArrayNode array = Json.array();
        accounts.forEach(account -> array.add(GrantJson.provider(account)));
        return array;
    }

    private void csv(ImmutableList<ProviderAccount> accounts) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.text("provider", "Provider"),
                Column.money("paid", "Paid"),
                Column.money("evidenced", "Evidenced"),
                Column.money("properly_spent", "Properly spent"),
                Column.money("misspent", "Misspent"),
                Column.money("unsettled", "Unsettled"),
                Column.money("unspent", "Unspent"),
                Column.money("recouped", "Recouped"),
                Column.money("to_recoup", "To recoup"));
        accounts.forEach(account -> rows.row(
                account.provider(),
                GrantJson.plain(account.paid()),
                GrantJson.plain(account.evidenced()),
                GrantJson.plain(account.properlySpent()),
                GrantJson.plain(account.misspent()),
                GrantJson.plain(account.unsettled()),
                GrantJson.plain(account.unspent()),
                GrantJson.plain(account.recouped()),
                GrantJson.plain(account.toRecoup())));
    }
}
