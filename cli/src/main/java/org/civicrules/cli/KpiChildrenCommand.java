package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.lookedafter.AuditLine;
import org.civicrules.performance.lookedafter.Cut;
import org.civicrules.performance.lookedafter.Indicators;
import org.civicrules.performance.lookedafter.MeasureRun;
import org.civicrules.performance.lookedafter.MeasureTerms;
import org.civicrules.performance.lookedafter.Policies;
import org.civicrules.performance.lookedafter.Policy;
import org.civicrules.performance.lookedafter.ReportingPeriod;
import org.civicrules.performance.ssda903.InputReport;
import org.civicrules.performance.ssda903.ReturnReader;
import org.civicrules.performance.ssda903.StaleOpenRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes the looked-after-children indicators from statutory returns. */
@Command(
        name = "children",
        description = "Computes every looked-after-children indicator from one or more SSDA903 returns.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  civic-rules kpi children examples/looked-after-children/return-2024 \\",
            "      --from 2023-04-01 --to 2024-03-31 --population 45361",
            "  civic-rules kpi children examples/looked-after-children/return-2023 \\",
            "      examples/looked-after-children/return-2024 \\",
            "      --context examples/looked-after-children/context \\",
            "      --from 2023-04-01 --to 2024-03-31 --by age-band --every quarter \\",
            "      --policy short-breaks=INCLUDE --format json"
        })
final class KpiChildrenCommand implements Callable<Integer> {

    private static final int MAX_THREADS = 4;

    @Parameters(
            arity = "1..*",
            paramLabel = "RETURN_DIR",
            description = "A return: a directory of CSV files (header.csv, episodes.csv ...), or an XML file.")
    private List<Path> returns;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day of the period.")
    private LocalDate from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "Last day of the period; stocks are taken on it.")
    private LocalDate to;

    @Option(
            names = "--context",
            paramLabel = "DIR",
            description = "A directory of supplementary files: visits.csv, population.csv, benchmarks.csv ...")
    private Optional<Path> context;

    @Option(
            names = "--population",
            paramLabel = "N",
            description = "Population aged 0 to 17, instead of population.csv.")
    private Optional<Long> population;

    @Option(
            names = "--policy",
            paramLabel = "NAME=VALUE",
            description = "A reading to take; civic-rules kpi list shows them all. May be repeated.")
    private List<String> policies = List.of();

    @Option(
            names = "--by",
            paramLabel = "CUT",
            description =
                    "Cut every indicator by disability, uasc, sex, age-band or what the child is to an indicator.")
    private Optional<String> by;

    @Option(names = "--every", description = "A series as well: month or quarter.")
    private Optional<ReportingPeriod.Every> every;

    @Option(
            names = "--compare-with",
            paramLabel = "FROM..TO",
            description = "Another period of the same load to compare with, for example 2017-01-01..2017-03-31.")
    private Optional<String> compareWith;

    @Option(names = "--publish", description = "Hide small numbers and print the publisher's symbols.")
    private boolean publish;

    @Option(
            names = "--audit",
            paramLabel = "FILE.csv",
            description = "Write what each child is to each indicator, and why. Holds child ids: keep it safe.")
    private Optional<Path> audit;

    @Option(
            names = "--indicator",
            paramLabel = "ID",
            description = "Print and audit this indicator alone. May be repeated.")
    private List<String> wanted = List.of();

    @Option(names = "--explain", description = "Print how each figure came about, with the readings taken.")
    private boolean explain;

    @Mixin
    private WrittenFiles files;

    @Mixin
    private Strictness strictness;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        ReportingPeriod period = period(from, to);
        Policies chosen = chosenPolicies();
        checkIndicators();
        checkPopulation();
        Optional<Cut> cut = by.map(KpiChildrenCommand::cut);
        Optional<ReportingPeriod> earlier = compareWith.map(KpiChildrenCommand::otherPeriod);
        ReturnReader reader = Ssda903Input.open(returns, context, staleOpenRow(chosen));
        MeasureTerms terms = new MeasureTerms(period, reader.coverage(), chosen, reader.tables(), population, cut);
        ChildrenAnswer answer =
                audit.isPresent() ? audited(reader, terms, earlier, audit.get()) : unaudited(reader, terms, earlier);
        Ssda903Input.requireRows(answer.input());
        new ChildrenOutput(output.out(), explain).print(answer.only(wanted), output.format());
        InputReportText.print(answer.input(), output.err());
        answer.notes().forEach(note -> output.err().println("note: " + note));
        return strictness.exit(answer.input().rejected() > 0);
    }

    private static ReportingPeriod period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw CommandFailure.usage(
                    "--to " + to + " is before --from " + from + ": give the first day, then the last");
        }
        return new ReportingPeriod(from, to);
    }

    private void checkIndicators() {
        ImmutableSet<String> known = Indicators.all().stream()
                .map(definition -> definition.id().value())
                .collect(ImmutableSet.toImmutableSet());
        wanted.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw CommandFailure.usage("--indicator " + id + " is no indicator: see civic-rules kpi list");
        });
    }

    private void checkPopulation() {
        population.filter(people -> people < 1).ifPresent(people -> {
            throw CommandFailure.usage(
                    "--population " + people + " is nobody: give the people aged 0 to 17, 1 or more");
        });
    }

    private static ReportingPeriod otherPeriod(String text) {
        return ReportingPeriod.parse(text)
                .orElseThrow(() -> CommandFailure.usage(
                        "--compare-with " + text + " is no period: give two days, for example 2017-01-01..2017-03-31"));
    }

    private static Cut cut(String name) {
        return Cut.named(name)
                .orElseThrow(() -> CommandFailure.usage("--by " + name
                        + " is neither disability, uasc, sex, age-band nor an indicator: see civic-rules kpi list"));
    }

    private Policies chosenPolicies() {
        Policies chosen = Policies.defaults();
        for (String text : policies) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw CommandFailure.usage("--policy " + text + " has no value: write NAME=VALUE");
            }
            try {
                chosen = chosen.with(text.substring(0, equals), text.substring(equals + 1));
            } catch (IllegalArgumentException e) {
                throw CommandFailure.usage("--policy " + text + ": " + e.getMessage() + "; see civic-rules kpi list");
            }
        }
        return chosen;
    }

    private static StaleOpenRow staleOpenRow(Policies chosen) {
        boolean leftOpen = chosen.value(Policy.STALE_OPEN_ROW).equals("LEFT_OPEN");
        return leftOpen ? StaleOpenRow.LEFT_OPEN : StaleOpenRow.CLOSED_AFTER_RETURN;
    }

    /** On one thread, so that the lines stand in the order of the children. */
    private ChildrenAnswer audited(
            ReturnReader reader, MeasureTerms terms, Optional<ReportingPeriod> earlier, Path file) {
        return files.to(file, inputs()).ownerOnly().text(written -> {
            CsvSheet rows = CsvSheet.to(
                    written,
                    Column.word("indicator", "Indicator"),
                    Column.text("child", "Child"),
                    Column.word("part", "Part"),
                    Column.word("membership", "Membership"),
                    Column.word("reason", "Reason"),
                    Column.number("amount", "Amount"));
            Consumer<AuditLine> lines = line -> {
                if (wanted.isEmpty() || wanted.contains(line.indicator())) {
                    rows.row(
                            line.indicator(),
                            line.child(),
                            line.part(),
                            line.membership(),
                            line.reason(),
                            line.amount());
                }
            };
            return answer(reader, terms, ImmutableList.of(runs(terms, earlier, new MeasureRun(terms, lines))));
        });
    }

    private ImmutableList<Path> inputs() {
        return ImmutableList.<Path>builder()
                .addAll(returns)
                .addAll(context.map(ImmutableList::of).orElse(ImmutableList.of()))
                .build();
    }

    private ChildrenAnswer unaudited(ReturnReader reader, MeasureTerms terms, Optional<ReportingPeriod> earlier)
            throws IOException {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS);
        return answer(
                reader,
                terms,
                Stream.generate(() -> runs(terms, earlier, new MeasureRun(terms)))
                        .limit(threads)
                        .collect(ImmutableList.toImmutableList()));
    }

    private ChildrenRuns runs(MeasureTerms terms, Optional<ReportingPeriod> earlier, MeasureRun whole) {
        return new ChildrenRuns(
                whole,
                every.map(terms.period()::split).orElse(ImmutableList.of()).stream()
                        .map(part -> new MeasureRun(terms.during(part)))
                        .collect(ImmutableList.toImmutableList()),
                earlier.map(period -> new MeasureRun(terms.during(period))));
    }

    /** One pass over the files for every period asked for, with a thread for each of the runs. */
    private ChildrenAnswer answer(ReturnReader reader, MeasureTerms terms, ImmutableList<ChildrenRuns> runs)
            throws IOException {
        InputReport input;
        try (Progress progress = Progress.of(output.err(), "children")) {
            input = reader.forEachChild(
                    runs.stream().map(run -> counted(run, progress)).collect(ImmutableList.toImmutableList()));
        }
        ChildrenRuns all = runs.get(0);
        runs.stream().skip(1).forEach(all::merge);
        return ChildrenAnswer.of(terms, publish, all, input);
    }

    private static Consumer<Child> counted(ChildrenRuns run, Progress progress) {
        return child -> {
            run.add(child);
            progress.add(1);
        };
    }
}
