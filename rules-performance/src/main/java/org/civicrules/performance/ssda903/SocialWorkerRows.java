package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import org.civicrules.performance.child.SocialWorkerAllocation;
import org.civicrules.performance.child.SocialWorkerChange;

/** Rows of {@code sw_episodes}. The worker's number is read past. */
final class SocialWorkerRows {

    private static final Layout LAYOUT =
            Layout.of("sw_episodes.csv", "CHILD*", "DOB", "SW_ID-", "SW_DECOM*", "SW_DEC*", "SW_REASON");
    private static final Column SW_DECOM = LAYOUT.column("SW_DECOM");
    private static final Column SW_DEC = LAYOUT.column("SW_DEC");
    private static final Column SW_REASON = LAYOUT.column("SW_REASON");
    private static final CodeList<SocialWorkerChange> SOCIAL_WORKER_CHANGES = CodeList.of(SocialWorkerChange.class);

    static final Table<SocialWorkerAllocation> TABLE = Table.of(LAYOUT, SocialWorkerRows::read);

    private SocialWorkerRows() {}

    private static SocialWorkerAllocation read(RowReader row) {
        LocalDate start = row.requiredDate(SW_DECOM);
        return new SocialWorkerAllocation(
                start, row.endDate(SW_DEC, start), row.code(SW_REASON, SOCIAL_WORKER_CHANGES));
    }
}
