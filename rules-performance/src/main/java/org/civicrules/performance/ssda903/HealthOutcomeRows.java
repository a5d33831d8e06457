package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.HealthOutcome;
import org.civicrules.performance.child.SdqReason;

/** Rows of {@code oc2}. */
final class HealthOutcomeRows {

    private static final Layout LAYOUT = Layout.of(
            "oc2.csv",
            "CHILD*",
            "DOB",
            "SDQ_SCORE",
            "SDQ_REASON",
            "CONVICTED",
            "HEALTH_CHECK",
            "IMMUNISATIONS",
            "TEETH_CHECK",
            "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE",
            "INTERVENTION_RECEIVED",
            "INTERVENTION_OFFERED");
    private static final Column SDQ_SCORE = LAYOUT.column("SDQ_SCORE");
    private static final Column SDQ_REASON = LAYOUT.column("SDQ_REASON");
    private static final Column CONVICTED = LAYOUT.column("CONVICTED");
    private static final Column HEALTH_CHECK = LAYOUT.column("HEALTH_CHECK");
    private static final Column IMMUNISATIONS = LAYOUT.column("IMMUNISATIONS");
    private static final Column TEETH_CHECK = LAYOUT.column("TEETH_CHECK");
    private static final Column HEALTH_ASSESSMENT = LAYOUT.column("HEALTH_ASSESSMENT");
    private static final Column SUBSTANCE_MISUSE = LAYOUT.column("SUBSTANCE_MISUSE");
    private static final Column INTERVENTION_RECEIVED = LAYOUT.column("INTERVENTION_RECEIVED");
    private static final Column INTERVENTION_OFFERED = LAYOUT.column("INTERVENTION_OFFERED");
    private static final CodeList<SdqReason> SDQ_REASONS = CodeList.of(SdqReason.class);

    static final Table<HealthOutcome> TABLE = Table.of(LAYOUT, HealthOutcomeRows::read);

    private HealthOutcomeRows() {}

    private static HealthOutcome read(RowReader row) {
        return new HealthOutcome(
                row.yearEnd(),
                row.optionalInt(SDQ_SCORE, 0, 40),
                row.code(SDQ_REASON, SDQ_REASONS),
                row.flag(CONVICTED),
                row.flag(HEALTH_CHECK),
                row.flag(IMMUNISATIONS),
                row.flag(TEETH_CHECK),
                row.flag(HEALTH_ASSESSMENT),
                row.flag(SUBSTANCE_MISUSE),
                row.flag(INTERVENTION_RECEIVED),
                row.flag(INTERVENTION_OFFERED));
    }
}
