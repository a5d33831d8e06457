package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.civicrules.performance.ssda903.ReadingPolicy;
import org.civicrules.performance.ssda903.ReturnReader;
import org.civicrules.testkit.ReturnGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The indicators computed a second time, in SQL over the same files, by queries that share nothing with the library but the questions.
 * Numerators, denominators and values agree to the last digit.
 */
final class SqlOracleTest {

    private static final int YEAR = 2024;
    private static final LocalDate FROM = LocalDate.of(2023, 4, 1);
    private static final LocalDate TO = LocalDate.of(2024, 3, 31);

    /** Each query gives numerator and denominator; a count gives its denominator as null. */
    private static final ImmutableMap<String, String> QUERIES = ImmutableMap.<String, String>builder()
            .put("cla.count", "SELECT count(*), NULL FROM stock")
            .put("cla.rate-per-10000", "SELECT count(*), (SELECT max(POPULATION::BIGINT) FROM population) FROM stock")
            .put("cla.uasc.count", "SELECT count(*), NULL FROM stock JOIN seekers USING (CHILD)")
            .put(
                    "cla.uasc.share",
                    "SELECT count(*) FILTER (s.CHILD IS NOT NULL), count(*) FROM stock LEFT JOIN seekers s USING (CHILD)")
            .put("cla.started.events", "SELECT count(*), NULL FROM started")
            .put("cla.started.children", "SELECT count(DISTINCT CHILD), NULL FROM started")
            .put("cla.ceased.events", "SELECT count(*), NULL FROM ceased")
            .put("cla.ceased.children", "SELECT count(DISTINCT CHILD), NULL FROM ceased")
            .put(
                    "cla.reconciliation",
                    "SELECT (SELECT count(*) FROM stock) - ((SELECT count(DISTINCT CHILD) FROM e WHERE s <= $FROM - 1"
                            + " AND (x IS NULL OR x > $FROM - 1)) + (SELECT count(*) FROM started) - (SELECT count(*) FROM ceased)), NULL")
            .put(
                    "cla.disability.share",
                    "SELECT count(*) FILTER (d.CHILD IS NOT NULL), count(*) FROM stock LEFT JOIN disability d USING (CHILD)")
            .put(
                    "cla.missing.incidents",
                    "SELECT count(*), NULL FROM m WHERE MISSING = 'M' AND EXISTS (SELECT 1 FROM e WHERE e.CHILD = m.CHILD"
                            + " AND e.s <= m.b AND (e.x IS NULL OR e.x > m.b))")
            .put(
                    "cla.missing.children",
                    "SELECT count(DISTINCT CHILD), NULL FROM m WHERE MISSING = 'M' AND EXISTS (SELECT 1 FROM e WHERE"
                            + " e.CHILD = m.CHILD AND e.s <= m.b AND (e.x IS NULL OR e.x > m.b))")
            .put(
                    "cla.return-interview.offered.share",
                    "SELECT count(*) FILTER (OFFERED = 'Y'), count(*) FROM interviews WHERE OFFERED = 'Y' OR back <= $TO")
            .put(
                    "cla.return-interview.accepted.share",
                    "SELECT count(*) FILTER (ACCEPTED = 'Y' AND held <= $TO), count(*) FROM interviews WHERE OFFERED = 'Y'")
            .put("cla.twelve-months.count", "SELECT count(*), NULL FROM cohort")
            .put(
                    "cla.health-assessment.share",
                    "SELECT count(*) FILTER (HEALTH_ASSESSMENT = '1'), count(*) FROM cohort LEFT JOIN oc2 USING (CHILD)")
            .put(
                    "cla.development-check.share",
                    "SELECT count(*) FILTER (HEALTH_CHECK = '1'), count(*) FROM cohort JOIN ages USING (CHILD)"
                            + " LEFT JOIN oc2 USING (CHILD) WHERE age < 5")
            .put(
                    "cla.convicted.share",
                    "SELECT count(*) FILTER (CONVICTED = '1'), count(*) FROM cohort JOIN ages USING (CHILD)"
                            + " LEFT JOIN oc2 USING (CHILD) WHERE age >= 10")
            .put(
                    "cla.sdq.mean",
                    "SELECT sum(SDQ_SCORE::INT), count(*) FROM cohort JOIN ages USING (CHILD) JOIN oc2 USING (CHILD)"
                            + " WHERE age BETWEEN 4 AND 16 AND SDQ_SCORE <> ''")
            .put(
                    "cla.sdq.coverage.share",
                    "SELECT count(*) FILTER (coalesce(SDQ_SCORE, '') <> ''), count(*) FROM cohort JOIN ages USING (CHILD)"
                            + " LEFT JOIN oc2 USING (CHILD) WHERE age BETWEEN 4 AND 16")
            .put("cla.adoption.adopted", "SELECT count(DISTINCT CHILD), NULL FROM ceased WHERE REC IN ('E11', 'E12')")
            .put("cla.adoption.placed", "SELECT count(*), NULL FROM stock WHERE PLACE IN ('A3', 'A4', 'A5', 'A6')")
            .put(
                    "cla.iha.required",
                    "SELECT count(*), NULL FROM started st WHERE NOT EXISTS (SELECT 1 FROM e WHERE e.CHILD = st.CHILD AND"
                            + " e.x >= st.s AND e.REC <> 'X1' AND e.x - st.s < 28)")
            .put(
                    "care-leavers.in-touch.share",
                    "SELECT count(*) FILTER (IN_TOUCH = 'YES'), count(*) FROM leavers WHERE turned BETWEEN 19 AND 21")
            .put(
                    "care-leavers.eet.share",
                    "SELECT count(*) FILTER (ACTIV[1] IN ('F', 'P')), count(*) FROM leavers WHERE turned BETWEEN 19 AND 21")
            .put(
                    "care-leavers.suitable-accommodation.share",
                    "SELECT count(*) FILTER (ACCOM[2] = '1' AND ACCOM NOT IN ('S1', 'X1')), count(*) FROM leavers"
                            + " WHERE turned BETWEEN 19 AND 21")
            .buildOrThrow();

    private static final ImmutableMap<String, String> BREAKDOWNS = ImmutableMap.of(
            "cla.by-sex",
            "SELECT CASE SEX WHEN '1' THEN 'male' WHEN 'M' THEN 'male' WHEN '2' THEN 'female' WHEN 'F' THEN 'female'"
                    + " ELSE 'unknown' END k, count(*) FROM stock LEFT JOIN header USING (CHILD) GROUP BY k",
            "cla.by-age-band",
            "SELECT CASE WHEN age < 1 THEN 'under-1' WHEN age < 5 THEN '1-4' WHEN age < 10 THEN '5-9' WHEN age < 16 THEN"
                    + " '10-15' ELSE '16-plus' END k, count(*) FROM stock JOIN ages USING (CHILD) GROUP BY k",
            "cla.by-need",
            "SELECT CIN k, count(*) FROM stock GROUP BY k",
            "cla.by-placement-type",
            "SELECT PLACE k, count(*) FROM stock GROUP BY k",
            "cla.ceased.by-reason",
            "SELECT REC k, count(*) FROM ceased GROUP BY k",
            "cla.sdq.bands",
            "SELECT CASE WHEN SDQ_SCORE::INT < 14 THEN 'normal' WHEN SDQ_SCORE::INT < 17 THEN 'borderline' ELSE 'concern' END"
                    + " k, count(*) FROM cohort JOIN ages USING (CHILD) JOIN oc2 USING (CHILD) WHERE age BETWEEN 4 AND 16"
                    + " AND SDQ_SCORE <> '' GROUP BY k");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void agreesWithSqlOverGeneratedReturns() throws IOException, SQLException {
        for (long seed = 1; seed <= 3; seed++) {
            ReturnGenerator generator = ReturnGenerator.of(seed, 2_000, YEAR);
            Path load = write(folder.resolve("return" + seed), generator.files());
            Path context = write(folder.resolve("context" + seed), generator.context());
            compare(load, context);
        }
    }

    private static Path write(Path directory, ImmutableMap<String, String> files) throws IOException {
        Files.createDirectory(directory);
        files.forEach((name, text) -> {
            try {
                Files.writeString(directory.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return directory;
    }

    private static void compare(Path load, Path context) throws IOException, SQLException {
        ReturnReader reader = ReturnReader.open(List.of(load), Optional.of(context), ReadingPolicy.standard());
        MeasureRun run = new MeasureRun(MeasureTerms.of(new ReportingPeriod(FROM, TO), reader.coverage())
                .with(reader.tables()));
        reader.forEachChild(run::add);
        SoftAssertions softly = new SoftAssertions();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            views(load, context).forEach(view -> execute(statement, view));
            for (var query : QUERIES.entrySet()) {
                softly.assertThat(ours(Runs.named(run, query.getKey())))
                        .as(query.getKey())
                        .isEqualTo(theirs(statement, query.getValue()));
            }
            for (var query : BREAKDOWNS.entrySet()) {
                softly.assertThat(parts(Runs.named(run, query.getKey())))
                        .as(query.getKey())
                        .isEqualTo(groups(statement, query.getValue()));
            }
        }
        softly.assertAll();
        assertThat(Runs.named(run, "cla.count").result().tally().numerator()).isGreaterThan(BigDecimal.valueOf(500));
    }

    private static List<String> views(Path load, Path context) {
        List<String> views = new ArrayList<>();
        for (String name : List.of("header", "episodes", "uasc", "oc2", "oc3", "missing")) {
            views.add(table(name, load));
        }
        for (String name : List.of("disability", "population", "return_interviews")) {
            views.add(table(name, context));
        }
        views.add(
                "CREATE TABLE e AS SELECT CHILD, day(DECOM) s, day(DEC) x, RNE, LS, CIN, PLACE, REC, row_number() OVER () n"
                        + " FROM episodes WHERE LS NOT IN ('V3', 'V4')");
        views.add("CREATE TABLE stock AS SELECT DISTINCT ON (CHILD) * FROM e WHERE s <= $TO AND (x IS NULL OR x > $TO)"
                + " ORDER BY CHILD, s DESC, n DESC");
        views.add("CREATE TABLE started AS SELECT * FROM e WHERE RNE = 'S' AND s BETWEEN $FROM AND $TO");
        views.add("CREATE TABLE ceased AS SELECT * FROM e WHERE x BETWEEN $FROM AND $TO AND REC <> 'X1'");
        views.add("CREATE TABLE seekers AS SELECT CHILD FROM uasc WHERE DUC = '' OR day(DUC) > $TO");
        views.add("CREATE TABLE ages AS SELECT CHILD, date_diff('year', day(DOB), $TO) - (strftime(day(DOB), '%m%d') >"
                + " strftime($TO, '%m%d'))::INT age FROM header");
        views.add(
                "CREATE TABLE cohort AS SELECT CHILD FROM stock WHERE CHILD NOT IN (SELECT CHILD FROM e WHERE RNE = 'S' AND s"
                        + " > $FROM AND s <= $TO) AND CHILD NOT IN (SELECT CHILD FROM ceased) AND CHILD NOT IN (SELECT CHILD FROM"
                        + " episodes WHERE LS IN ('V3', 'V4') AND day(DECOM) <= $TO AND (DEC = '' OR day(DEC) > $FROM))");
        views.add("CREATE TABLE m AS SELECT CHILD, MISSING, day(MIS_START) b, day(MIS_END) back FROM missing WHERE"
                + " day(MIS_START) BETWEEN $FROM AND $TO");
        views.add(
                "CREATE TABLE interviews AS SELECT m.CHILD, r.OFFERED, r.ACCEPTED, coalesce(day(left(r.RETURNED, 10)),"
                        + " m.back) back, day(left(r.INTERVIEWED, 10)) held FROM m LEFT JOIN return_interviews r ON r.CHILD = m.CHILD"
                        + " AND day(r.MIS_START) = m.b WHERE m.MISSING = 'M' AND EXISTS (SELECT 1 FROM e WHERE e.CHILD = m.CHILD AND"
                        + " e.s <= m.b AND (e.x IS NULL OR e.x > m.b))");
        views.add("CREATE TABLE leavers AS SELECT *, date_part('year', CASE WHEN make_date(2023, date_part('month',"
                + " day(DOB))::INT, date_part('day', day(DOB))::INT) >= $FROM THEN $FROM ELSE $TO END) - date_part('year',"
                + " day(DOB)) turned FROM oc3 WHERE IN_TOUCH NOT IN ('DIED', 'RHOM') AND CHILD NOT IN (SELECT CHILD FROM"
                + " episodes WHERE REC = 'E3' AND DEC <> '') AND NOT (CHILD IN (SELECT CHILD FROM episodes) AND CHILD NOT IN"
                + " (SELECT CHILD FROM e))");
        views.add(
                0,
                "CREATE MACRO day(t) AS CASE WHEN t IS NULL OR t = '' THEN NULL ELSE strptime(t, '%d/%m/%Y')::DATE END");
        return views;
    }

    private static String table(String name, Path directory) {
        return "CREATE TABLE " + name + " AS SELECT * FROM read_csv('" + directory.resolve(name + ".csv")
                + "', all_varchar = true, header = true, nullstr = '~')";
    }

    private static String dated(String sql) {
        return sql.replace("$FROM", "DATE '" + FROM + "'").replace("$TO", "DATE '" + TO + "'");
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(dated(sql));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run: " + sql, e);
        }
    }

    private static String theirs(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(dated(sql))) {
            row.next();
            return row.getString(1) + "/" + row.getString(2);
        }
    }

    private static String ours(Measured measured) {
        String denominator = measured.result().definition().scoring() == org.civicrules.core.indicator.Scoring.COUNT
                ? "null"
                : measured.result().tally().denominator().toPlainString();
        return measured.result().tally().numerator().toPlainString() + "/" + denominator;
    }

    private static ImmutableMap<String, Long> parts(Measured measured) {
        return measured.parts().stream()
                .filter(part -> part.result().tally().numerator().signum() > 0)
                .sorted(java.util.Comparator.comparing(Measured.Part::key))
                .collect(ImmutableMap.toImmutableMap(
                        Measured.Part::key,
                        part -> part.result().tally().numerator().longValueExact()));
    }

    private static ImmutableMap<String, Long> groups(Statement statement, String sql) throws SQLException {
        ImmutableMap.Builder<String, Long> groups = ImmutableMap.builder();
        try (ResultSet rows = statement.executeQuery(sql + " ORDER BY k")) {
            while (rows.next()) {
                groups.put(rows.getString(1), rows.getLong(2));
            }
        }
        return groups.buildOrThrow();
    }
}
