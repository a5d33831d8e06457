package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import org.civicrules.performance.child.HealthAssessment;

/** Rows of {@code health_assessments.csv}. */
final class HealthAssessmentRows {

    private static final Layout LAYOUT =
            Layout.of("health_assessments.csv", "CHILD*", "STARTED*", "REFERRED", "COMPLETED*", "CONSENT");
    static final Column STARTED = LAYOUT.column("STARTED");
    private static final Column REFERRED = LAYOUT.column("REFERRED");
    private static final Column COMPLETED = LAYOUT.column("COMPLETED");
    private static final Column CONSENT = LAYOUT.column("CONSENT");

    static final Table<HealthAssessment> TABLE = Table.of(LAYOUT, HealthAssessmentRows::read);

    private HealthAssessmentRows() {}

    private static HealthAssessment read(RowReader row) {
        LocalDate started = row.requiredDate(STARTED);
        return new HealthAssessment(
                started, row.optionalDate(REFERRED, started), row.optionalDate(COMPLETED, started), row.flag(CONSENT));
    }
}
