package org.civicrules.housing.l3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.CriterionKind;
import org.civicrules.assessment.Score;
import org.junit.jupiter.api.Test;

class HousingL3Test {

    private static final AssessmentPlan PLAN = HousingL3.PLAN;

    @Test
    void allFiftyNineCriteriaAreScoredAtTheEnd() {
        assertThat(PLAN.catalogue().criteria()).hasSize(59);
        assertThat(PLAN.scored()).isEqualTo(PLAN.catalogue().criteria());
        assertThat(PLAN.gatewayCriteria()).isEmpty();
    }

    @Test
    void twentyTwoAreKnowledgeTwentySkillsAndSeventeenBehavioursInTwentySixAreas() {
        assertThat(count(CriterionKind.KNOWLEDGE)).isEqualTo(22);
        assertThat(count(CriterionKind.SKILL)).isEqualTo(20);
        assertThat(count(CriterionKind.BEHAVIOUR)).isEqualTo(17);
        assertThat(PLAN.catalogue().criteria().stream()
                        .map(criterion -> criterion.kind() + criterion.area())
                        .distinct())
                .hasSize(26);
    }

    @Test
    void thePlanNamesItsEditionStandardAndThresholds() {
        assertThat(PLAN.id()).isEqualTo("housing-l3");
        assertThat(PLAN.edition()).isEqualTo("ogl-2015");
        assertThat(PLAN.level()).isEqualTo(3);
        assertThat(PLAN.standardReference()).isEqualTo("ST0234");
        assertThat(PLAN.larsCode()).isEqualTo(65);
        assertThat(PLAN.passMinimum()).isEqualTo(Score.THREE);
        assertThat(PLAN.distinctionMinimum()).isEqualTo(Score.FOUR);
        assertThat(PLAN.components()).extracting("weightPercent").containsOnly(Optional.empty());
    }

    @Test
    void aPanelOfThreeScoresAndTheIndependentAssessorDecides() {
        assertThat(PLAN.scoringRoles())
                .containsExactly(
                        AssessorRole.LINE_MANAGER, AssessorRole.TRAINING_PROVIDER, AssessorRole.INDEPENDENT_ASSESSOR);
        assertThat(PLAN.decidingRole()).isEqualTo(AssessorRole.INDEPENDENT_ASSESSOR);
    }

    private static long count(CriterionKind kind) {
        return PLAN.catalogue().criteria().stream()
                .filter(criterion -> criterion.kind() == kind)
                .count();
    }
}
