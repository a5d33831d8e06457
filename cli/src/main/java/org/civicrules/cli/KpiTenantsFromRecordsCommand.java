package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.Table;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.WorkingDayCalendar;
import org.civicrules.performance.tenants.LocalMeasures;
import org.civicrules.performance.tenants.RecordMeasures;
import org.civicrules.performance.tenants.RecordResult;
import org.civicrules.performance.tenants.Records;
import org.civicrules.performance.tenants.SurveyRules;
import org.civicrules.performance.tenants.TenantRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes tenant satisfaction measures from a landlord's own records. */
@Command(
        name = "tenants-from-records",
        description =
                "Computes tenant satisfaction measures of one year from records: survey responses, dwellings, repairs,"
                        + " complaints and anti-social behaviour cases.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  civic-rules kpi tenants-from-records examples/tenants/records \\",
            "      --year 2024-25 --local"
        })
final class KpiTenantsFromRecordsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "A directory with any of survey.csv, sample.csv, homes.csv, dwellings.csv, repairs.csv,"
                    + " complaints.csv, asb.csv, communal-areas.csv.")
    private Path directory;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            description = "The reporting year, such as 2024-25.")
    private String year;

    @Option(names = "--local", description = "Add the local measures of the 2022 framework that have no final measure.")
    private boolean local;

    @Option(names = "--explain", description = "In text, print below each result how it came about.")
    private boolean explain;

    @Mixin
    private Strictness strictness;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        FinancialYear reported = year();
        TenantRecords records = records();
        ImmutableList<RecordResult> results = results(records, reported);
        ImmutableList<Finding> findings = SurveyRules.decide(records);
        ImmutableList<FileReport> input =
                records.files().stream().map(Table.Records::report).collect(ImmutableList.toImmutableList());
        RecordOutput printer = new RecordOutput(output.out(), reported);
        switch (output.format()) {
            case TEXT -> {
                printer.text(results, explain);
                findings.forEach(finding -> output.out().println(finding.text()));
            }
            case JSON -> output.json(json(printer, results, findings, input));
            case CSV -> printer.csv(results);
        }
        input.forEach(file -> TenantInput.print(file, output.err()));
        return strictness.exit(input.stream().anyMatch(file -> file.rejected() > 0));
    }

    private FinancialYear year() {
        try {
            return FinancialYear.parse(year);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--year: " + e.getMessage());
        }
    }

    private TenantRecords records() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw CommandFailure.usage(directory + ": no such directory; give the one that holds the records");
        }
        Arrays.stream(Records.values())
                .map(kind -> directory.resolve(kind.file()))
                .forEach(InputFile::requireUtf8);
        try {
            return TenantRecords.inDirectory(directory);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private ImmutableList<RecordResult> results(TenantRecords records, FinancialYear reported) {
        WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales();
        return Stream.concat(
                        RecordMeasures.of(records, reported, calendar).stream(),
                        local ? LocalMeasures.of(records, reported, calendar).stream() : Stream.of())
                .collect(ImmutableList.toImmutableList());
    }

    private static ObjectNode json(
            RecordOutput printer,
            ImmutableList<RecordResult> results,
            ImmutableList<Finding> findings,
            ImmutableList<FileReport> input) {
        ObjectNode node = printer.json(results);
        node.set("findings", Json.of(findings));
        TenantInput.json(node, input);
        return node;
    }
}
