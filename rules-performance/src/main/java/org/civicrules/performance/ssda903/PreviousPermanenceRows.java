package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.PermanenceKind;
import org.civicrules.performance.child.PreviousPermanence;

/** Rows of {@code previous_permanence}. */
final class PreviousPermanenceRows {

    private static final Layout LAYOUT =
            Layout.of("previous_permanence.csv", "CHILD*", "DOB", "PREV_PERM*", "LA_PERM-", "DATE_PERM");
    private static final Column PREV_PERM = LAYOUT.column("PREV_PERM");
    private static final Column DATE_PERM = LAYOUT.column("DATE_PERM");
    private static final CodeList<PermanenceKind> PERMANENCE_KINDS = CodeList.of(PermanenceKind.class);

    static final Table<PreviousPermanence> TABLE = Table.of(LAYOUT, PreviousPermanenceRows::read);

    private PreviousPermanenceRows() {}

    private static PreviousPermanence read(RowReader row) {
        return new PreviousPermanence(row.code(PREV_PERM, PERMANENCE_KINDS), row.optionalDate(DATE_PERM));
    }
}
