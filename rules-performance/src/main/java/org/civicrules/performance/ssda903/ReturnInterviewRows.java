package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.ReturnInterview;

/** Rows of {@code return_interviews.csv}. */
final class ReturnInterviewRows {

    private static final Layout LAYOUT = Layout.of(
            "return_interviews.csv", "CHILD*", "MIS_START*", "RETURNED", "OFFERED*", "ACCEPTED", "INTERVIEWED");
    static final Column MIS_START = LAYOUT.column("MIS_START");
    private static final Column RETURNED = LAYOUT.column("RETURNED");
    private static final Column OFFERED = LAYOUT.column("OFFERED");
    private static final Column ACCEPTED = LAYOUT.column("ACCEPTED");
    private static final Column INTERVIEWED = LAYOUT.column("INTERVIEWED");

    static final Table<ReturnInterview> TABLE = Table.of(LAYOUT, ReturnInterviewRows::read);

    private ReturnInterviewRows() {}

    private static ReturnInterview read(RowReader row) {
        return new ReturnInterview(
                row.requiredDate(MIS_START),
                row.optionalMoment(RETURNED),
                row.flagOrDate(OFFERED),
                row.flagOrDate(ACCEPTED),
                row.optionalMoment(INTERVIEWED));
    }
}
