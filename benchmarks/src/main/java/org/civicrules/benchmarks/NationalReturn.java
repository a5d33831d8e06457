package org.civicrules.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MapDifference;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.lookedafter.MeasureRun;
import org.civicrules.performance.lookedafter.MeasureTerms;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.ReportingPeriod;
import org.civicrules.performance.ssda903.InputReport;
import org.civicrules.performance.ssda903.ReadingPolicy;
import org.civicrules.performance.ssda903.ReturnReader;
import org.civicrules.testkit.LookedAfterChildrenSql;
import org.civicrules.testkit.ReturnGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A return of national size: from CSV files to every looked-after-children indicator, on two threads and a heap of 1 GB, beside one SQL
 * script in DuckDB over the same files with two threads and 1 GB ({@link LookedAfterChildrenSql}).
 *
 * <p>Every figure of both is compared first; that comparison is the only warm-up. The script loads its tables into memory each time, as a
 * user's script would. The adoption means need three returns, and none of the children is known to be in care for two and a half years, so
 * those four indicators have no base here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class NationalReturn {

    private static final int YEAR = 2024;
    private static final LocalDate FROM = LocalDate.of(YEAR - 1, 4, 1);
    private static final LocalDate TO = LocalDate.of(YEAR, 3, 31);
    private static final int THREADS = 2;

    /** Histories to generate: 630,000 give 529,916 children in the year with 1,044,954 episodes. */
    @Param("630000")
    private int histories;

    /** Where the files are made, once; a folder of the temporary directory when empty. */
    @Param("")
    private String directory = "";

    private Path returned = Path.of("");
    private Path context = Path.of("");

    /** Makes the files, and refuses to time two different answers. */
    @Setup
    public void makeFilesAndCompareAnswers() throws IOException, SQLException {
        Path base = directory.isEmpty()
                ? Path.of(System.getProperty("java.io.tmpdir"), "civic-rules-national-" + histories)
                : Path.of(directory);
        returned = base.resolve("return");
        context = base.resolve("context");
        if (!Files.exists(context)) {
            Files.createDirectories(returned);
            ReturnGenerator.of(1, histories, YEAR).write(YEAR, returned);
            Files.createDirectories(context);
            for (Map.Entry<String, String> file :
                    ReturnGenerator.of(1, histories / 100, YEAR).context().entrySet()) {
                Files.writeString(context.resolve(file.getKey()), file.getValue());
            }
        }
        Map<String, String> figures = script();
        MapDifference<String, String> difference = Maps.difference(figures(library()), figures);
        if (!difference.areEqual()) {
            throw new IllegalStateException("the answers differ: ours=" + difference.entriesOnlyOnLeft() + ", theirs="
                    + difference.entriesOnlyOnRight() + ", both=" + difference.entriesDiffering());
        }
        System.out.println("# " + figures.size() + " figures agree");
    }

    /** {@return every indicator, by this library} */
    @Benchmark
    public ImmutableList<Measured> library() throws IOException {
        ReturnReader reader = ReturnReader.open(List.of(returned), Optional.of(context), ReadingPolicy.standard());
        MeasureTerms terms = MeasureTerms.of(new ReportingPeriod(FROM, TO), reader.coverage())
                .with(reader.tables());
        MeasureRun first = new MeasureRun(terms);
        MeasureRun second = new MeasureRun(terms);
        List<Consumer<Child>> consumers = ImmutableList.of(first::add, second::add);
        InputReport input = reader.forEachChild(consumers);
        if (input.rejected() > 0) {
            throw new IllegalStateException("a generated row was rejected: rejected=" + input.rejected());
        }
        return first.merge(second).results();
    }

    /** {@return the children of the files, without any indicator} */
    @Benchmark
    public long readingOnly() throws IOException {
        ReturnReader reader = ReturnReader.open(List.of(returned), Optional.of(context), ReadingPolicy.standard());
        long[] episodes = new long[1];
        reader.forEachChild(child -> episodes[0] += child.episodes().size());
        return episodes[0];
    }

    /** {@return the figures of the SQL script, by DuckDB} */
    @Benchmark
    public Map<String, String> script() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + THREADS);
            statement.execute("SET memory_limit = '1GB'");
            return LookedAfterChildrenSql.figures(database, returned.toString(), context, TO);
        }
    }

    private static Map<String, String> figures(List<Measured> results) {
        Map<String, String> figures = new TreeMap<>();
        for (Measured measured : results) {
            figures.put(measured.id() + "/", LookedAfterChildrenSql.figure(measured.result()));
            measured.parts().stream()
                    .filter(part -> part.result().tally().numerator().signum() != 0)
                    .forEach(part -> figures.put(
                            measured.id() + "/" + part.key(), LookedAfterChildrenSql.figure(part.result())));
        }
        return figures;
    }
}
