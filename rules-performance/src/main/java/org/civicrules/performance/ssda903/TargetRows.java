package org.civicrules.performance.ssda903;

import java.math.BigDecimal;
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

    private static Target read(RowReader row) {
        return new Target(
                row.requiredText(INDICATOR),
                row.requiredText(PERIOD),
                row.requiredDecimal(TARGET),
                row.optionalDecimal(TOLERANCE).orElse(BigDecimal.ZERO));
    }
}
