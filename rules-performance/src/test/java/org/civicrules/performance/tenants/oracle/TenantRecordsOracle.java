package org.civicrules.performance.tenants.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every measure that can be computed from a landlord's records, by {@code tenant-measures.sql} over the same CSV files. It shares
 * nothing with the library but the layouts of the files and the table of bank holidays. Readings: see the package.
 *
 * <p>To compare: {@code figures(folder, Run.ofYear(2025, asAt, readings))} gives {@link Figure}s by {@code id/scope}, such as {@code
 * tsm.ch02.1/LCRA}; scopes are {@code LCRA}, {@code LCHO}, {@code Combined} (by tenure), {@code ALL} (both tenures in one), {@code
 * EVERYONE} (no base). {@link #judge} says also of every record how it was judged, to find a difference.
 */
public final class TenantRecordsOracle {

    /** The files and their columns, as docs/tenants.md lays them out; the survey may have a date for each response. */
    private static final ImmutableMap<String, ImmutableList<String>> LAYOUT =
            ImmutableMap.<String, ImmutableList<String>>builder()
                    .put(
                            "survey",
                            columns("tenure date channel weight repair complaint communal tp01 tp02 tp03 tp04 tp05 tp06"
                                    + " tp07 tp08 tp09 tp10 tp11 tp12 engagement"))
                    .put("homes", columns("tenure date homes"))
                    .put("dwellings", columns("tenure decent_homes gas fire asbestos water lift electrical"))
                    .put("repairs", columns("tenure category logged target completed cancelled first_visit"))
                    .put("complaints", columns("reference tenure stage logged acknowledged extended answered about"))
                    .put("asb", columns("tenure opened hate_incident"))
                    .put("communal-areas", columns("inspected meets_standard"))
                    .buildOrThrow();

    private TenantRecordsOracle() {}

    /** What is asked: flows from the first to the last day, homes on the day the year ends, knowledge as at a day. */
    public record Run(LocalDate firstDay, LocalDate lastDay, LocalDate yearEnd, LocalDate asAt, Readings readings) {

        /** A whole reporting year, named by the calendar year in which it ends. */
        public static Run ofYear(int ending, LocalDate asAt, Readings readings) {
            LocalDate end = LocalDate.of(ending, 3, 31);
            return new Run(end.minusYears(1).plusDays(1), end, end, asAt, readings);
        }
    }

    /** How one record was judged for one measure; the line counts the header as 1. */
    public record Member(String file, long line, String measure, String scope, String membership, String reason) {}

    /**
     * What one run says.
     *
     * @param figures by {@code id/scope}
     * @param members how every record was judged, by file, line, measure and scope
     * @param rejectedComplaints the lines of complaints.csv that are refused as repeats
     */
    public record Judgement(Figures figures, ImmutableList<Member> members, ImmutableList<Long> rejectedComplaints) {}

    /** The figures of a folder of records, by {@code id/scope}. */
    public static Figures figures(Path folder, Run run) throws SQLException {
        try (OracleDatabase database = judged(folder, run)) {
            return figures(database);
        }
    }

    /** The figures, and the judgements of single records behind them. */
    public static Judgement judge(Path folder, Run run) throws SQLException {
        try (OracleDatabase database = judged(folder, run)) {
            return new Judgement(figures(database), members(database), rejected(database));
        }
    }

    private static ImmutableList<Member> members(OracleDatabase database) throws SQLException {
        return database.rows("SELECT file, line, measure, scope, membership, reason FROM member ORDER BY ALL").stream()
                .map(row ->
                        new Member(cell(row, 0), count(row, 1), cell(row, 2), cell(row, 3), cell(row, 4), cell(row, 5)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Long> rejected(OracleDatabase database) throws SQLException {
        return database.rows("SELECT line FROM rejected ORDER BY line").stream()
                .map(row -> count(row, 0))
                .collect(ImmutableList.toImmutableList());
    }

    private static Figures figures(OracleDatabase database) throws SQLException {
        Map<String, Tally> tallies = new TreeMap<>();
        for (List<Optional<String>> row : database.rows("SELECT m.measure || '/' || m.scope, m.kind, h.homes,"
                + " EXISTS (SELECT 1 FROM needs n JOIN absent a ON a.file = n.file AND a.col = n.col"
                + " WHERE n.measure = m.measure) FROM measure m LEFT JOIN homes_of h ON h.scope = m.scope")) {
            tallies.put(
                    cell(row, 0),
                    new Tally(
                            cell(row, 1).equals("RATE"),
                            row.get(2),
                            cell(row, 3).equals("true")));
        }
        for (List<Optional<String>> row : database.rows("SELECT measure || '/' || scope, membership, reason,"
                + " count(*), sum(weight), count(*) FILTER (detail = 'IN_TIME_EXTENDED') FROM member GROUP BY ALL")) {
            Tally tally = tallies.get(cell(row, 0));
            if (tally == null) {
                throw new IllegalStateException(
                        "every record must be put to a listed measure: measure=" + cell(row, 0));
            }
            tally.add(cell(row, 1), cell(row, 2), count(row, 3), new BigDecimal(cell(row, 4)), count(row, 5));
        }
        return new Figures(tallies.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo,
                        Map.Entry::getKey,
                        entry -> entry.getValue().figure())));
    }

    private static OracleDatabase judged(Path folder, Run run) throws SQLException {
        OracleDatabase database = OracleDatabase.open();
        try {
            database.execute("CREATE TABLE absent (file VARCHAR, col VARCHAR)");
            for (Map.Entry<String, ImmutableList<String>> file : LAYOUT.entrySet()) {
                load(database, folder.resolve(file.getKey() + ".csv"), file.getKey(), file.getValue());
            }
            database.execute("CREATE TABLE run AS SELECT DATE '" + run.firstDay() + "' AS first_day, DATE '"
                    + run.lastDay()
                    + "' AS last_day, DATE '" + run.yearEnd() + "' AS year_end, DATE '" + run.asAt() + "' AS as_at, '"
                    + run.readings().repeats() + "' AS repeats, '"
                    + run.readings().blankAnswer() + "' AS blank_answer");
            database.run("complaint-cases.sql");
            database.execute("ALTER TABLE clock_case ADD COLUMN late_acknowledgement VARCHAR DEFAULT '"
                    + run.readings().lateAcknowledgement() + "'");
            database.execute("ALTER TABLE clock_case ADD COLUMN extension VARCHAR DEFAULT '"
                    + run.readings().extension() + "'");
            database.run("complaint-clock.sql");
            database.run("tenant-measures.sql");
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    private static void load(OracleDatabase database, Path file, String name, List<String> columns)
            throws SQLException {
        String table = "\"raw_" + name + "\"";
        if (Files.exists(file)) {
            database.execute("CREATE TABLE " + table + " AS SELECT row_number() OVER () + 1 AS line, * FROM read_csv('"
                    + file.toString().replace("'", "''")
                    + "', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"')");
        } else {
            database.execute("CREATE TABLE " + table + " (line BIGINT)");
        }
        List<String> present = database
                .rows("SELECT column_name FROM information_schema.columns WHERE table_name = 'raw_" + name + "'")
                .stream()
                .map(row -> cell(row, 0).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(ArrayList::new));
        for (String column : columns) {
            if (!present.contains(column)) {
                database.execute("ALTER TABLE " + table + " ADD COLUMN \"" + column + "\" VARCHAR");
                database.execute("INSERT INTO absent VALUES ('" + name + "', '" + column + "')");
            }
        }
    }

    private static String cell(List<Optional<String>> row, int column) {
        return row.get(column).orElseThrow();
    }

    private static long count(List<Optional<String>> row, int column) {
        return Long.parseLong(cell(row, column));
    }

    /** The columns of a file, named without its ending. */
    static ImmutableList<String> columnsOf(String file) {
        return Objects.requireNonNull(LAYOUT.get(file), file);
    }

    private static ImmutableList<String> columns(String names) {
        return ImmutableList.copyOf(names.split(" ", -1));
    }

    private static final class Tally {

        private final boolean rate;
        private final Optional<String> homes;
        private final boolean absent;
        private final Map<String, Long> unknown = new TreeMap<>();
        private final Map<String, Long> excluded = new TreeMap<>();
        private BigDecimal numerator = BigDecimal.ZERO;
        private BigDecimal base = BigDecimal.ZERO;
        private long known;
        private long extended;

        Tally(boolean rate, Optional<String> homes, boolean absent) {
            this.rate = rate;
            this.homes = homes;
            this.absent = absent;
        }

        void add(String membership, String reason, long records, BigDecimal weight, long byExtension) {
            switch (membership) {
                case "OUT" -> excluded.merge(reason, records, Long::sum);
                case "UNKNOWN" -> unknown.merge(reason, records, Long::sum);
                case "NUMERATOR" -> {
                    numerator = numerator.add(weight);
                    known += records;
                    extended += byExtension;
                }
                case "BASE" -> {
                    base = base.add(weight);
                    known += records;
                }
                default ->
                    throw new IllegalArgumentException("a membership must be one of four: membership=" + membership);
            }
        }

        Figure figure() {
            Optional<BigDecimal> denominator = rate ? homes.map(BigDecimal::new) : Optional.of(numerator.add(base));
            long missing = unknown.values().stream().mapToLong(Long::longValue).sum();
            return new Figure(
                    Figure.status(absent, denominator, known, missing),
                    numerator,
                    denominator,
                    rate,
                    known,
                    extended,
                    ImmutableSortedMap.copyOf(unknown),
                    ImmutableSortedMap.copyOf(excluded));
        }
    }
}
