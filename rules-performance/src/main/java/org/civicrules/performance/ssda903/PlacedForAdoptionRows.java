package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import org.civicrules.performance.child.PlacedCeasedReason;
import org.civicrules.performance.child.PlacedForAdoption;

/** Rows of {@code placed_for_adoption}. */
final class PlacedForAdoptionRows {

    private static final Layout LAYOUT = Layout.of(
            "placed_for_adoption.csv", "CHILD*", "DOB", "DATE_PLACED*", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED");
    private static final Column DATE_PLACED = LAYOUT.column("DATE_PLACED");
    private static final Column DATE_PLACED_CEASED = LAYOUT.column("DATE_PLACED_CEASED");
    private static final Column REASON_PLACED_CEASED = LAYOUT.column("REASON_PLACED_CEASED");
    private static final CodeList<PlacedCeasedReason> PLACED_CEASED_REASONS = CodeList.of(PlacedCeasedReason.class);

    static final Table<PlacedForAdoption> TABLE = Table.of(LAYOUT, PlacedForAdoptionRows::read);

    private PlacedForAdoptionRows() {}

    private static PlacedForAdoption read(RowReader row) {
        LocalDate decided = row.requiredDate(DATE_PLACED);
        return new PlacedForAdoption(
                decided,
                row.endDate(DATE_PLACED_CEASED, decided),
                row.code(REASON_PLACED_CEASED, PLACED_CEASED_REASONS));
    }
}
