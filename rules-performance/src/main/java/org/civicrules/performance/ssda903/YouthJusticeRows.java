package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import org.civicrules.performance.child.YouthJusticeKind;
import org.civicrules.performance.child.YouthJusticeOutcome;

/** Rows of {@code youth_justice.csv}. */
final class YouthJusticeRows {

    private static final Layout LAYOUT = Layout.of("youth_justice.csv", "CHILD*", "OUTCOME*", "START*", "END*");
    private static final Column OUTCOME = LAYOUT.column("OUTCOME");
    private static final Column START = LAYOUT.column("START");
    private static final Column END = LAYOUT.column("END");
    private static final CodeList<YouthJusticeKind> YOUTH_JUSTICE_KINDS = CodeList.of(YouthJusticeKind.class);

    static final Table<YouthJusticeOutcome> TABLE = Table.of(LAYOUT, YouthJusticeRows::read);

    private YouthJusticeRows() {}

    private static YouthJusticeOutcome read(RowReader row) {
        LocalDate start = row.requiredDate(START);
        return new YouthJusticeOutcome(row.code(OUTCOME, YOUTH_JUSTICE_KINDS), start, row.endDate(END, start));
    }
}
