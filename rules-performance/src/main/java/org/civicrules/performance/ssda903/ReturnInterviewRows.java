package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.performance.child.DayAndTime;
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
        LocalDate missingStart = row.requiredDate(MIS_START);
        DayAndTime start = new DayAndTime(missingStart, Optional.empty());
        Optional<DayAndTime> returned = row.optionalMoment(RETURNED, start);
        return new ReturnInterview(
                missingStart,
                returned,
                row.flagOrDate(OFFERED),
                row.flagOrDate(ACCEPTED),
                row.optionalMoment(INTERVIEWED, returned.orElse(start)));
    }
}
