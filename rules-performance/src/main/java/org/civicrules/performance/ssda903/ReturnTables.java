package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.ReturnTable;

/** The layout of each file. */
final class ReturnTables {

    private ReturnTables() {}

    static Layout layout(ReturnTable table) {
        return switch (table) {
            case HEADER -> HeaderRows.TABLE.layout();
            case EPISODES -> EpisodeRows.TABLE.layout();
            case REVIEWS -> ReviewRows.TABLE.layout();
            case UASC -> AsylumRows.TABLE.layout();
            case OC2 -> HealthOutcomeRows.TABLE.layout();
            case OC3 -> CareLeaverRows.TABLE.layout();
            case AD1 -> AdoptionRows.TABLE.layout();
            case PLACED_FOR_ADOPTION -> PlacedForAdoptionRows.TABLE.layout();
            case PREVIOUS_PERMANENCE -> PreviousPermanenceRows.TABLE.layout();
            case MISSING -> MissingRows.TABLE.layout();
            case SW_EPISODES -> SocialWorkerRows.TABLE.layout();
            case DOLO -> DeprivationOfLibertyRows.TABLE.layout();
        };
    }

    static Layout layout(ContextTable table) {
        return switch (table) {
            case VISITS -> VisitRows.TABLE.layout();
            case HEALTH_ASSESSMENTS -> HealthAssessmentRows.TABLE.layout();
            case RETURN_INTERVIEWS -> ReturnInterviewRows.TABLE.layout();
            case DISABILITY -> DisabilityRows.TABLE.layout();
            case YOUTH_JUSTICE -> YouthJusticeRows.TABLE.layout();
            case PLACEMENT_DISTANCE -> PlacementDistanceRows.TABLE.layout();
            case CARE_LEAVERS -> CareLeavingServiceRows.TABLE.layout();
            case CARE_PROCEEDINGS -> CareProceedingsRows.TABLE.layout();
            case POPULATION -> PopulationRows.TABLE.layout();
            case BENCHMARKS -> BenchmarkRows.TABLE.layout();
            case TARGETS -> TargetRows.TABLE.layout();
        };
    }
}
