package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.performance.tenants.LandlordReturnReader;
import org.civicrules.performance.tenants.Reconciliation;
import org.civicrules.performance.tenants.ReturnFile;
import org.civicrules.performance.tenants.ReturnIndex;
import org.civicrules.performance.tenants.ReturnRow;
import org.civicrules.performance.tenants.SatisfactionMeasures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes tenant satisfaction measures from the counts of a return. */
@Command(
        name = "tenants",
        description = "Computes tenant satisfaction measures from counts, one result for each row, in the rows' order.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  civic-rules kpi tenants examples/tenants/perception.csv \\",
            "      examples/tenants/management.csv --reconcile",
            "  civic-rules kpi tenants examples/tenants/perception.csv \\",
            "      --compare examples/tenants/perception-before.csv --format csv"
        })
final class KpiTenantsCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE.csv",
            description = {
                "Survey answers: year,tenure,landlord,code,type,measure,very_satisfied,fairly_satisfied,neither,"
                        + "fairly_dissatisfied,very_dissatisfied,not_applicable_dont_know",
                "Management information: year,scope,landlord,code,type,measure,numerator,denominator"
            })
    private List<Path> files;

    @Option(
            names = "--compare",
            paramLabel = "FILE.csv",
            description = "The same landlords in another year: adds change, interval and p-value. May be repeated.")
    private List<Path> compared = List.of();

    @Option(
            names = "--reconcile",
            description = "Check the printed figures (published, published_pct) against the computed ones.")
    private boolean reconcile;

    @Option(
            names = "--target",
            paramLabel = "MEASURE=VALUE",
            description = "A target in the measure's unit, such as BS01=100; compared with the exact value. May be"
                    + " repeated.")
    private Map<String, BigDecimal> targets = Map.of();

    @Option(names = "--explain", description = "In text, print below each value how it came about.")
    private boolean explain;

    @Option(
            names = "--fail-on",
            paramLabel = "DIFFERS",
            description = "With --reconcile: end with 3 if a printed figure differs or stands where there is no value.")
    private Optional<FailOn> failOn;

    @Mixin
    private Strictness strictness;

    @Mixin
    private Output output;

    /** What may be asked to end the command with 3. */
    enum FailOn {
        DIFFERS
    }

    @Override
    public Integer call() {
        if (failOn.isPresent() && !reconcile) {
            throw CommandFailure.usage("--fail-on differs compares printed figures: add --reconcile");
        }
        ImmutableMap<String, BigDecimal> wanted = targets();
        ImmutableList<ReturnFile> returns = read(files);
        Optional<ReturnIndex> others =
                compared.isEmpty() ? Optional.empty() : Optional.of(ReturnIndex.of(read(compared)));
        ImmutableList<TenantResult> results = returns.stream()
                .flatMap(file -> file.rows().stream())
                .map(row -> TenantResult.of(row, others, wanted))
                .collect(ImmutableList.toImmutableList());
        new TenantOutput(output.out(), reconcile, others.isPresent(), !wanted.isEmpty(), explain)
                .print(results, output.format());
        returns.forEach(this::report);
        return exit(returns);
    }

    /** The targets by the measures' own codes. */
    private ImmutableMap<String, BigDecimal> targets() {
        ImmutableMap.Builder<String, BigDecimal> wanted = ImmutableMap.builder();
        targets.forEach((measure, target) -> wanted.put(
                SatisfactionMeasures.find(measure)
                        .orElseThrow(() -> CommandFailure.usage(
                                "--target " + measure + " is no measure: use a code such as BS01 or \"CH02 1\""))
                        .code(),
                target));
        return wanted.buildKeepingLast();
    }

    private ImmutableList<ReturnFile> read(List<Path> paths) {
        return paths.stream()
                .map(path -> InputFile.table(path, output.err(), LandlordReturnReader::read))
                .collect(ImmutableList.toImmutableList());
    }

    private void report(ReturnFile file) {
        PrintWriter err = output.err();
        if (!file.ignoredColumns().isEmpty()) {
            err.println("note: " + file.name() + ": columns not read: " + String.join(", ", file.ignoredColumns()));
        }
        TenantInput.print(file.report(), err);
        if (reconcile) {
            err.println(summary(file));
            file.rows().stream().filter(KpiTenantsCommand::isWrong).forEach(row -> err.println(wrong(row)));
        }
    }

    private static String summary(ReturnFile file) {
        Multiset<Reconciliation> counts =
                file.rows().stream().map(Reconciliation::of).collect(ImmutableMultiset.toImmutableMultiset());
        return "reconcile: " + file.name() + ": " + counts.count(Reconciliation.MATCH) + " match, "
                + counts.count(Reconciliation.DIFFERS) + " differ, "
                + counts.count(Reconciliation.PRINTED_WITHOUT_VALUE) + " printed without a value, "
                + counts.count(Reconciliation.NO_VALUE) + " without a value, "
                + counts.count(Reconciliation.NOT_PRINTED) + " not printed, "
                + counts.count(Reconciliation.NOT_CHECKED) + " rejected";
    }

    private static boolean isWrong(ReturnRow row) {
        Reconciliation found = Reconciliation.of(row);
        return found == Reconciliation.DIFFERS || found == Reconciliation.PRINTED_WITHOUT_VALUE;
    }

    private static String wrong(ReturnRow row) {
        String computed = row.result()
                .orElseThrow()
                .publishedText()
                .map(text -> "computed " + text)
                .orElse("there is no value");
        return "reconcile: " + row.place() + ", " + row.measure() + ": printed " + row.printed() + ", " + computed;
    }

    private int exit(ImmutableList<ReturnFile> returns) {
        boolean rejected = returns.stream().anyMatch(file -> file.report().rejected() > 0);
        boolean wrong = returns.stream().flatMap(file -> file.rows().stream()).anyMatch(KpiTenantsCommand::isWrong);
        return strictness.exit(rejected, failOn.isPresent() && wrong);
    }
}
