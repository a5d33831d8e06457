package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import org.civicrules.performance.child.CareProceedings;

/** Rows of {@code care_proceedings.csv}. */
final class CareProceedingsRows {

    private static final Layout LAYOUT = Layout.of("care_proceedings.csv", "CHILD*", "ISSUED*", "CONCLUDED*");
    private static final Column ISSUED = LAYOUT.column("ISSUED");
    private static final Column CONCLUDED = LAYOUT.column("CONCLUDED");

    static final Table<CareProceedings> TABLE = Table.of(LAYOUT, CareProceedingsRows::read);

    private CareProceedingsRows() {}

    private static CareProceedings read(RowReader row) {
        LocalDate issued = row.requiredDate(ISSUED);
        return new CareProceedings(issued, row.endDate(CONCLUDED, issued));
    }
}
