package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import org.civicrules.performance.child.DeprivationOfLiberty;

/** Rows of {@code dolo}. */
final class DeprivationOfLibertyRows {

    private static final Layout LAYOUT = Layout.of("dolo.csv", "CHILD*", "DOB", "DOLO_START*", "DOLO_END*");
    private static final Column DOLO_START = LAYOUT.column("DOLO_START");
    private static final Column DOLO_END = LAYOUT.column("DOLO_END");

    static final Table<DeprivationOfLiberty> TABLE = Table.of(LAYOUT, DeprivationOfLibertyRows::read);

    private DeprivationOfLibertyRows() {}

    private static DeprivationOfLiberty read(RowReader row) {
        LocalDate start = row.requiredDate(DOLO_START);
        return new DeprivationOfLiberty(start, row.endDate(DOLO_END, start));
    }
}
