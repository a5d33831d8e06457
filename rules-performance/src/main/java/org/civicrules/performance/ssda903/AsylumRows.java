package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.AsylumSeeking;

/** Rows of {@code uasc}. */
final class AsylumRows {

    private static final Layout LAYOUT = Layout.of("uasc.csv", "CHILD*", "SEX", "DOB", "DUC*");
    private static final Column SEX = LAYOUT.column("SEX");
    private static final Column DUC = LAYOUT.column("DUC");

    static final Table<Asylum> TABLE = Table.of(LAYOUT, AsylumRows::read);

    private AsylumRows() {}

    private static Asylum read(RowReader row) {
        return new Asylum(row.code(SEX, CodeList.SEX), new AsylumSeeking(row.optionalDate(DUC)));
    }
}
