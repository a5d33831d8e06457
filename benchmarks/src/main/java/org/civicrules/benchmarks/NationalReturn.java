package org.civicrules.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;
import org.civicrules.performance.lookedafter.Child;
import org.civicrules.performance.lookedafter.MeasureRun;
import org.civicrules.performance.lookedafter.MeasureTerms;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.ReportingPeriod;
import org.civicrules.performance.ssda903.InputReport;
import org.civicrules.performance.ssda903.ReadingPolicy;
import org.civicrules.performance.ssda903.ReturnReader;
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
 * script in DuckDB over the same files with two threads and 1 GB.
 *
 * <p>Both answers are compared first, as far as the script goes (most counts and shares of one return, and the breakdowns by one code); that
 * comparison is the only warm-up. The script loads its tables into memory each time, as a user's script would.
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
        Map<String, String> ours = figures(library());
        Map<String, String> theirs = script();
        theirs.forEach((name, figure) -> {
            if (!figure.equals(ours.get(name))) {
                throw new IllegalStateException(
                        "the answers differ: name=" + name + ", ours=" + ours.get(name) + ", theirs=" + figure);
            }
        });
        System.out.println("# " + theirs.size() + " figures agree");
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
    public Map<String, String> script() throws IOException, SQLException {
        Map<String, String> figures = new TreeMap<>();
        String script = Resources.toString(
                Resources.getResource(NationalReturn.class, "national-return.sql"), StandardCharsets.UTF_8);
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + THREADS);
            statement.execute("SET memory_limit = '1GB'");
            for (String sql : filledIn(script)) {
                if (statement.execute(sql)) {
                    collect(statement.getResultSet(), figures);
                }
            }
        }
        return figures;
    }

    private List<String> filledIn(String script) {
        List<String> statements = new ArrayList<>();
        for (String statement : script.replaceAll("(?m)^--.*$", "").split(";", -1)) {
            if (!statement.isBlank()) {
                statements.add(statement
                        .replace("$RETURN", returned.toString())
                        .replace("$CONTEXT", context.toString())
                        .replace("$FROM", "DATE '" + FROM + "'")
                        .replace("$TO", "DATE '" + TO + "'"));
            }
        }
        return statements;
    }

    private static void collect(ResultSet rows, Map<String, String> figures) throws SQLException {
        while (rows.next()) {
            figures.put(rows.getString(1) + "/" + rows.getString(2), rows.getString(3) + "/" + rows.getString(4));
        }
    }

    private static Map<String, String> figures(List<Measured> results) {
        Map<String, String> figures = new TreeMap<>();
        for (Measured measured : results) {
            Tally tally = measured.result().tally();
            boolean count = measured.result().definition().scoring() == Scoring.COUNT;
            figures.put(
                    measured.id() + "/",
                    tally.numerator().toPlainString() + "/"
                            + (count ? "null" : tally.denominator().toPlainString()));
            measured.parts()
                    .forEach(part -> figures.put(
                            measured.id() + "/" + part.key(),
                            part.result().tally().numerator().toPlainString() + "/null"));
        }
        return figures;
    }
}
