package org.civicrules.testkit;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Scoring;

/**
 * Every looked-after-children indicator a second time, by an SQL script over the same CSV files that shares nothing with the library but
 * the questions. The script needs DuckDB, takes the default reading of every policy, and expects sound files, such as
 * {@link ReturnGenerator} makes without awkward cases.
 */
public final class LookedAfterChildrenSql {

    private static final String SCRIPT = "looked-after-children.sql";

    private LookedAfterChildrenSql() {}

    /**
     * Runs the script.
     *
     * @param database an empty DuckDB database
     * @param returned the folder of the return, or a pattern of several, such as {@code load/return-*}
     * @param context the folder of the supplementary files
     * @param yearEnd the 31 March that ends the year the figures are about
     * @return numerator and denominator with {@code /} between ({@code null} is the denominator of a count), by the indicator's id, {@code /}
     *     and the key of the part; parts with nothing in the numerator are left out
     * @throws SQLException if a file cannot be read
     */
    public static ImmutableSortedMap<String, String> figures(
            Connection database, String returned, Path context, LocalDate yearEnd) throws SQLException {
        String script = script().replaceAll("(?m)--.*$", "")
                .replace("$RETURN", returned)
                .replace("$CONTEXT", context.toString())
                .replace("$FROM", date(yearEnd.minusYears(1).plusDays(1)))
                .replace("$TO", date(yearEnd));
        ImmutableSortedMap.Builder<String, String> figures = ImmutableSortedMap.naturalOrder();
        try (Statement statement = database.createStatement()) {
            for (String sql : Splitter.on(';')
                    .trimResults(CharMatcher.whitespace())
                    .omitEmptyStrings()
                    .split(script)) {
                if (statement.execute(sql)) {
                    collect(statement.getResultSet(), figures);
                }
            }
        }
        return figures.buildOrThrow();
    }

    /**
     * A result of the library in the form that {@link #figures} has.
     *
     * @param result any result
     * @return numerator and denominator with {@code /} between; {@code null} is the denominator of a count
     */
    public static String figure(IndicatorResult result) {
        boolean count = result.definition().scoring() == Scoring.COUNT;
        return result.tally().numerator().toPlainString() + "/"
                + (count ? "null" : result.tally().denominator().toPlainString());
    }

    private static String script() {
        try (InputStream script = LookedAfterChildrenSql.class.getResourceAsStream(SCRIPT)) {
            checkState(script != null, "the script must be a resource: resource=%s", SCRIPT);
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the script could not be read", e);
        }
    }

    private static String date(LocalDate day) {
        return "DATE '" + day + "'";
    }

    private static void collect(ResultSet rows, ImmutableSortedMap.Builder<String, String> figures)
            throws SQLException {
        while (rows.next()) {
            String part = rows.getString(2);
            if (part == null || rows.getLong(3) != 0) {
                figures.put(
                        rows.getString(1) + "/" + (part == null ? "" : part),
                        rows.getString(3) + "/" + rows.getString(4));
            }
        }
    }
}
