package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.CareLeavingService;
import org.civicrules.performance.child.LeaverCategory;

/** Rows of {@code care_leavers.csv}. */
final class CareLeavingServiceRows {

    private static final Layout LAYOUT =
            Layout.of("care_leavers.csv", "CHILD*", "DOB", "CATEGORY", "PA_APPOINTED", "SERVICE_END");
    private static final Column DOB = LAYOUT.column("DOB");
    private static final Column CATEGORY = LAYOUT.column("CATEGORY");
    private static final Column PA_APPOINTED = LAYOUT.column("PA_APPOINTED");
    private static final Column SERVICE_END = LAYOUT.column("SERVICE_END");
    private static final CodeList<LeaverCategory> LEAVER_CATEGORIES = CodeList.of(LeaverCategory.class);

    static final Table<CareLeavingService> TABLE = Table.of(LAYOUT, CareLeavingServiceRows::read);

    private CareLeavingServiceRows() {}

    private static CareLeavingService read(RowReader row) {
        return new CareLeavingService(
                row.optionalDate(DOB),
                row.code(CATEGORY, LEAVER_CATEGORIES),
                row.flagOrDate(PA_APPOINTED),
                row.dateIfNotFlag(PA_APPOINTED),
                row.optionalDate(SERVICE_END));
    }
}
