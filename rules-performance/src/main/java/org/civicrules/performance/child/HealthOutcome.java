package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Health and offending of a child looked after for twelve months (a row of {@code oc2}).
 *
 * @param yearEnd 31 March of the return
 * @param sdqScore questionnaire score 0 to 40 (SDQ_SCORE); empty when blank or not such a number
 * @param sdqReason why there is no score (SDQ_REASON)
 * @param convicted CONVICTED, for children of 10 and over
 * @param healthCheck development check up to date (HEALTH_CHECK), for children under 5
 * @param immunisations IMMUNISATIONS
 * @param teethCheck TEETH_CHECK
 * @param healthAssessment HEALTH_ASSESSMENT
 * @param substanceMisuse SUBSTANCE_MISUSE
 * @param interventionReceived INTERVENTION_RECEIVED
 * @param interventionOffered INTERVENTION_OFFERED
 */
public record HealthOutcome(
        LocalDate yearEnd,
        OptionalInt sdqScore,
        Code<SdqReason> sdqReason,
        Code<Flag> convicted,
        Code<Flag> healthCheck,
        Code<Flag> immunisations,
        Code<Flag> teethCheck,
        Code<Flag> healthAssessment,
        Code<Flag> substanceMisuse,
        Code<Flag> interventionReceived,
        Code<Flag> interventionOffered) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "HealthOutcome";
    }
}
