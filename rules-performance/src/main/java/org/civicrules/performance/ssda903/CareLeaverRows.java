package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.Accommodation;
import org.civicrules.performance.child.Activity;
import org.civicrules.performance.child.CareLeaver;
import org.civicrules.performance.child.InTouch;

/** Rows of {@code oc3}. */
final class CareLeaverRows {

    private static final Layout LAYOUT = Layout.of("oc3.csv", "CHILD*", "DOB", "IN_TOUCH*", "ACTIV*", "ACCOM*");
    private static final Column DOB = LAYOUT.column("DOB");
    private static final Column IN_TOUCH = LAYOUT.column("IN_TOUCH");
    private static final Column ACTIV = LAYOUT.column("ACTIV");
    private static final Column ACCOM = LAYOUT.column("ACCOM");
    private static final CodeList<InTouch> CONTACTS = CodeList.of(InTouch.class);
    private static final CodeList<Activity> ACTIVITIES = CodeList.of(Activity.class);
    private static final CodeList<Accommodation> ACCOMMODATIONS = CodeList.of(Accommodation.class);

    static final Table<CareLeaver> TABLE = Table.of(LAYOUT, CareLeaverRows::read);

    private CareLeaverRows() {}

    private static CareLeaver read(RowReader row) {
        return new CareLeaver(
                row.yearEnd(),
                row.optionalDate(DOB),
                row.code(IN_TOUCH, CONTACTS),
                row.code(ACTIV, ACTIVITIES),
                row.code(ACCOM, ACCOMMODATIONS));
    }
}
