package org.civicrules.performance.ssda903;

import java.math.BigDecimal;
import org.civicrules.performance.lookedafter.ReportingPeriod;
import org.civicrules.performance.lookedafter.Target;

/** Rows of {@code targets.csv}. */
final class TargetRows {

    private static final Layout LAYOUT = Layout.of("targets.csv", "INDICATOR*", "PERIOD*", "TARGET*", "TOLERANCE");
    private static final Column INDICATOR = LAYOUT.column("INDICATOR");
    private static final Column PERIOD = LAYOUT.column("PERIOD");
    private static final Column TARGET = LAYOUT.column("TARGET");
    private static final Column TOLERANCE = LAYOUT.column("TOLERANCE");

    static final Table<Target> TABLE = Table.of(LAYOUT, TargetRows::read);

    private TargetRows() {}

    private static String period(RowReader row) {
        String period = row.requiredText(PERIOD);
        if (!period.equals(Target.EVERY_PERIOD) && ReportingPeriod.parse(period).isEmpty()) {
            row.report(PERIOD, IssueCode.PERIOD_UNREADABLE);
        }
        return period;
    }

    private static Target read(RowReader row) {
        return new Target(
                BenchmarkRows.indicator(row, INDICATOR),
                period(row),
                row.requiredDecimal(TARGET),
                row.optionalDecimal(TOLERANCE).orElse(BigDecimal.ZERO));
    }
}
