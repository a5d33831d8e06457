package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import org.civicrules.performance.child.Visit;
import org.civicrules.performance.child.VisitRegime;

/** Rows of {@code visits.csv}. */
final class VisitRows {

    private static final Layout LAYOUT =
            Layout.of("visits.csv", "CHILD*", "PLACEMENT_START*", "VISIT*", "REGIME", "INTERVAL_DAYS");
    private static final Column PLACEMENT_START = LAYOUT.column("PLACEMENT_START");
    private static final Column VISIT = LAYOUT.column("VISIT");
    private static final Column REGIME = LAYOUT.column("REGIME");
    private static final Column INTERVAL_DAYS = LAYOUT.column("INTERVAL_DAYS");
    private static final CodeList<VisitRegime> VISIT_REGIMES = CodeList.of(VisitRegime.class);

    static final Table<Visit> TABLE = Table.of(LAYOUT, VisitRows::read);

    private VisitRows() {}

    private static Visit read(RowReader row) {
        LocalDate placementStart = row.requiredDate(PLACEMENT_START);
        return new Visit(
                placementStart,
                row.optionalDate(VISIT, placementStart),
                row.code(REGIME, VISIT_REGIMES),
                row.optionalInt(INTERVAL_DAYS, 1, 366));
    }
}
