package org.civicrules.performance.tenants.oracle;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Acknowledgement;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Case;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Judged;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Outcome;

/** The same clock by {@code complaint-clock.sql}: a numbered list of working days in DuckDB. */
public final class ComplaintClockSql {

    private ComplaintClockSql() {}

    /** The judgement of each case, in order. */
    public static List<Judged> judge(List<Case> cases, Readings readings) throws SQLException {
        try (OracleDatabase database = OracleDatabase.open()) {
            database.execute("CREATE TABLE clock_case (id BIGINT, stage INTEGER, logged DATE, acknowledged DATE,"
                    + " extended BOOLEAN, extended_on DATE, answered DATE, as_at DATE, late_acknowledgement VARCHAR,"
                    + " extension VARCHAR)");
            List<List<Optional<String>>> rows = new ArrayList<>();
            for (Case asked : cases) {
                rows.add(row(rows.size(), asked, readings));
            }
            database.insert("INSERT INTO clock_case VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
            database.run("complaint-clock.sql");
            return database
                    .rows("SELECT acknowledge_by, due, extended_due, acknowledgement, outcome FROM clock ORDER BY id")
                    .stream()
                    .map(ComplaintClockSql::judged)
                    .toList();
        }
    }

    private static List<Optional<String>> row(int id, Case asked, Readings readings) {
        return List.of(
                Optional.of(Integer.toString(id)),
                Optional.of(Integer.toString(asked.complaint().stage())),
                Optional.of(asked.complaint().logged().toString()),
                asked.complaint().acknowledged().map(LocalDate::toString),
                Optional.of(Boolean.toString(asked.complaint().extended())),
                asked.complaint().extendedOn().map(LocalDate::toString),
                asked.complaint().answered().map(LocalDate::toString),
                Optional.of(asked.asAt().toString()),
                Optional.of(readings.lateAcknowledgement().name()),
                Optional.of(readings.extension().name()));
    }

    private static Judged judged(List<Optional<String>> row) {
        return new Judged(
                row.get(0).map(LocalDate::parse),
                row.get(1).map(LocalDate::parse),
                row.get(2).map(LocalDate::parse),
                Acknowledgement.valueOf(row.get(3).orElseThrow()),
                Outcome.valueOf(row.get(4).orElseThrow()));
    }
}
