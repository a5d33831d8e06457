package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import org.civicrules.performance.child.MissingIncident;
import org.civicrules.performance.child.MissingKind;

/** Rows of {@code missing}. */
final class MissingRows {

    private static final Layout LAYOUT =
            Layout.of("missing.csv", "CHILD*", "DOB", "MISSING*", "MIS_START*", "MIS_END*");
    private static final Column MISSING = LAYOUT.column("MISSING");
    private static final Column MIS_START = LAYOUT.column("MIS_START");
    private static final Column MIS_END = LAYOUT.column("MIS_END");
    private static final CodeList<MissingKind> MISSING_KINDS = CodeList.of(MissingKind.class);

    static final Table<MissingIncident> TABLE = Table.of(LAYOUT, MissingRows::read);

    private MissingRows() {}

    private static MissingIncident read(RowReader row) {
        LocalDate start = row.requiredDate(MIS_START);
        return new MissingIncident(row.code(MISSING, MISSING_KINDS), start, row.endDate(MIS_END, start));
    }
}
