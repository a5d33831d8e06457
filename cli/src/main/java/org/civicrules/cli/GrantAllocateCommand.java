package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.money.AllocationMethod;
import org.civicrules.grants.apportionment.WeightsFile;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shares an amount out by weight without losing a penny. */
@Command(
        name = "allocate",
        description = "Shares an amount out by the weights of a CSV file with the columns key,weight.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What does not divide is shown as the residual: on stderr in CSV, as \"residual\" in JSON.",
            "",
            "Example:",
            "  civic-rules grant allocate --amount 331788.60 --unit 0.01 \\",
            "      examples/grants/weights.csv"
        })
final class GrantAllocateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--amount", required = true, paramLabel = "POUNDS", description = "The amount to share out.")
    private BigDecimal amount;

    @Option(
            names = "--unit",
            defaultValue = "0.01",
            paramLabel = "POUNDS",
            description = "Every line is a whole number of this: 0.01 (default) or 1.")
    private BigDecimal unit;

    @Option(
            names = "--method",
            defaultValue = "LARGEST_REMAINDER",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private AllocationMethod method;

    @Option(
            names = "--format",
            defaultValue = "CSV",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format;

    @Parameters(paramLabel = "WEIGHTS.csv", description = "The weights.")
    private Path weights;

    @Override
    public Integer call() {
        Money money = GrantInput.money("--amount", amount);
        Money step = GrantInput.money("--unit", unit);
        if (!step.isPositive()) {
            throw CommandFailure.usage("--unit must be more than zero: use 0.01 or 1");
        }
        Allocation allocation = allocate(money, step, read());
        switch (format) {
            case CSV -> csv(allocation);
            case JSON -> spec.commandLine().getOut().println(Json.write(json(allocation)));
            case TEXT -> text(allocation);
        }
        return Exit.EVALUATED;
    }

    private ImmutableMap<String, BigFraction> read() {
        try {
            return WeightsFile.read(TableSource.file(weights));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }

    private Allocation allocate(Money money, Money step, ImmutableMap<String, BigFraction> shares) {
        return method == AllocationMethod.UNIT_RATE
                ? Allocation.unitRate(money, step, shares)
                : Allocation.largestRemainder(money, step, shares);
    }

    private void csv(Allocation allocation) {
        CsvSheet rows =
                CsvSheet.to(spec.commandLine().getOut(), Column.text("key", "Key"), Column.money("amount", "Amount"));
        allocation.lines().forEach(line -> rows.row(line.key(), plain(line.amount())));
        spec.commandLine().getErr().println("residual " + plain(allocation.residual()));
    }

    private void text(Allocation allocation) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                plain(allocation.amount()) + " in units of " + plain(allocation.unit()) + " by " + allocation.method());
        allocation.lines().forEach(line -> out.println("  " + line.key() + "  " + plain(line.amount())));
        out.println("  residual  " + plain(allocation.residual()));
    }

    static ObjectNode json(Allocation allocation) {
        ObjectNode node = Json.object();
        node.put("amount", plain(allocation.amount()));
        node.put("unit", plain(allocation.unit()));
        node.put("method", allocation.method().name());
        ArrayNode lines = node.putArray("lines");
        allocation
                .lines()
                .forEach(line -> lines.addObject().put("key", line.key()).put("amount", plain(line.amount())));
        allocation.rate().ifPresent(rate -> node.put("rate", plain(rate)));
        return node.put("residual", plain(allocation.residual()));
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }
}
