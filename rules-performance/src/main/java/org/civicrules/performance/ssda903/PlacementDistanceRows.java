package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.PlacementDistance;

/** Rows of {@code placement_distance.csv}. */
final class PlacementDistanceRows {

    private static final Layout LAYOUT =
            Layout.of("placement_distance.csv", "CHILD*", "DECOM*", "MILES*", "IN_AREA", "APPROVED_BY");
    static final Column DECOM = LAYOUT.column("DECOM");
    private static final Column MILES = LAYOUT.column("MILES");
    private static final Column IN_AREA = LAYOUT.column("IN_AREA");
    private static final Column APPROVED_BY = LAYOUT.column("APPROVED_BY");

    static final Table<PlacementDistance> TABLE = Table.of(LAYOUT, PlacementDistanceRows::read);

    private PlacementDistanceRows() {}

    private static PlacementDistance read(RowReader row) {
        return new PlacementDistance(
                row.requiredDate(DECOM), row.optionalDistance(MILES), row.flag(IN_AREA), row.optionalText(APPROVED_BY));
    }
}
