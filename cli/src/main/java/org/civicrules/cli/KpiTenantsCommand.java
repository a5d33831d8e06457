package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.performance.tenants.Reconciliation;
import org.civicrules.performance.tenants.ReturnFile;
import org.civicrules.performance.tenants.ReturnIndex;
import org.civicrules.performance.tenants.ReturnReader;
import org.civicrules.performance.tenants.ReturnRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes tenant satisfaction measures from the counts of a return. */
@Command(
        name = "tenants",
        description = "Computes tenant satisfaction measures from counts, one result for each row, in the rows' order.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  civic-rules kpi tenants examples/tenants/perception.csv examples/tenants/management.csv --reconcile",
            "  civic-rules kpi tenants this-year.csv --compare last-year.csv --format csv"
        })
final class KpiTenantsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

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
            names = "--fail-on",
            paramLabel = "DIFFERS",
            description = "With --reconcile: end with 3 if a printed figure differs or stands where there is no value.")
    private Optional<FailOn> failOn;

    @Option(names = "--strict", description = "End with 2 if a row was rejected.")
    private boolean strict;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format;

    /** What may be asked to end the command with 3. */
    enum FailOn {
        DIFFERS
    }

    @Override
    public Integer call() {
        if (failOn.isPresent() && !reconcile) {
            throw CommandFailure.usage("--fail-on differs compares printed figures: add --reconcile");
        }
        ImmutableList<ReturnFile> returns = read(files);
        Optional<ReturnIndex> others =
                compared.isEmpty() ? Optional.empty() : Optional.of(ReturnIndex.of(read(compared)));
        ImmutableList<TenantResult> results = returns.stream()
                .flatMap(file -> file.rows().stream())
                .map(row -> TenantResult.of(row, others))
                .collect(ImmutableList.toImmutableList());
        new TenantOutput(spec.commandLine().getOut(), reconcile, others.isPresent()).print(results, format);
        returns.forEach(this::report);
        return exit(returns);
    }

    private static ImmutableList<ReturnFile> read(List<Path> paths) {
        return paths.stream()
                .map(path -> InputFile.read(path, ReturnReader::read))
                .collect(ImmutableList.toImmutableList());
    }

    private void report(ReturnFile file) {
        PrintWriter err = spec.commandLine().getErr();
        if (!file.ignoredColumns().isEmpty()) {
            err.println("note: " + file.name() + ": columns not read: " + String.join(", ", file.ignoredColumns()));
        }
        file.issues().forEach(issue -> err.println("rejected: " + issue.text()));
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
        if (strict && returns.stream().anyMatch(file -> !file.issues().isEmpty())) {
            return Exit.USAGE;
        }
        boolean wrong = returns.stream().flatMap(file -> file.rows().stream()).anyMatch(KpiTenantsCommand::isWrong);
        return failOn.isPresent() && wrong ? Exit.FAIL_ON : Exit.EVALUATED;
    }
}
