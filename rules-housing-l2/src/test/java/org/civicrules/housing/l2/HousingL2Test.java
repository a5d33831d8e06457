package org.civicrules.housing.l2;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.Criterion;
import org.civicrules.assessment.CriterionKind;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreSheet;
import org.junit.jupiter.api.Test;

class HousingL2Test {

    private static final AssessmentPlan PLAN = HousingL2.PLAN;

    @Test
    void theCatalogueHasFortyNineCriteriaOfWhichFortyFourAreScoredAtTheEnd() {
        assertThat(PLAN.catalogue().criteria()).hasSize(49);
        assertThat(PLAN.scored()).hasSize(44);
        assertThat(PLAN.gatewayCriteria())
                .extracting(Criterion::code)
                .containsExactly("L2-K-LEG-1", "L2-K-LEG-2", "L2-K-LEG-3", "L2-K-LEG-4", "L2-K-CTX-1");
    }

    @Test
    void sixteenAreKnowledgeTwentyOneSkillsAndTwelveBehavioursInTwentyFourAreas() {
        assertThat(count(CriterionKind.KNOWLEDGE)).isEqualTo(16);
        assertThat(count(CriterionKind.SKILL)).isEqualTo(21);
        assertThat(count(CriterionKind.BEHAVIOUR)).isEqualTo(12);
        assertThat(PLAN.catalogue().criteria().stream()
                        .map(criterion -> criterion.kind() + criterion.area())
                        .distinct())
                .hasSize(24);
    }

    @Test
    void theScoredCriteriaAreTwentyFivePortfolioEightCaseStudyAndElevenOfBoth() {
        assertThat(covered(true, false)).isEqualTo(25);
        assertThat(covered(false, true)).isEqualTo(8);
        assertThat(covered(true, true)).isEqualTo(11);
    }

    @Test
    void thePlanNamesItsEditionStandardAndThresholds() {
        assertThat(PLAN.id()).isEqualTo("housing-l2");
        assertThat(PLAN.edition()).isEqualTo("ogl-2025");
        assertThat(PLAN.level()).isEqualTo(2);
        assertThat(PLAN.standardReference()).isEqualTo("ST0235");
        assertThat(PLAN.larsCode()).isEqualTo(64);
        assertThat(PLAN.passMinimum()).isEqualTo(Score.THREE);
        assertThat(PLAN.distinctionMinimum()).isEqualTo(Score.FOUR);
        assertThat(PLAN.rulePrefix()).isEqualTo("housing.l2");
        assertThat(PLAN).hasToString("housing-l2@ogl-2025");
    }

    @Test
    void theIndependentAssessorAloneScores() {
        assertThat(PLAN.scoringRoles()).containsExactly(AssessorRole.INDEPENDENT_ASSESSOR);
        assertThat(PLAN.hasPanel()).isFalse();
    }

    @Test
    void fortyThreeFivesAndOneLowScoreAreDecidedByTheLowScore() {
        ScoreSheet fives = ScoreSheet.builder(PLAN).all(Score.FIVE).build();
        assertThat(fives.grade()).isEqualTo(Grade.DISTINCTION);
        assertThat(fives.with("L2-B-TEW-3", Score.FOUR).grade()).isEqualTo(Grade.DISTINCTION);
        assertThat(fives.with("L2-B-TEW-3", Score.THREE).grade()).isEqualTo(Grade.PASS);
        assertThat(fives.with("L2-B-TEW-3", Score.TWO).grade()).isEqualTo(Grade.NOT_ACHIEVED);
        assertThat(fives.with("L2-K-LEG-1", Score.ONE).grade()).isEqualTo(Grade.DISTINCTION);
    }

    private static long count(CriterionKind kind) {
        return PLAN.catalogue().criteria().stream()
                .filter(criterion -> criterion.kind() == kind)
                .count();
    }

    private static long covered(boolean portfolio, boolean caseStudy) {
        return PLAN.scored().stream()
                .filter(criterion -> PLAN.components().get(0).covers(criterion) == portfolio)
                .filter(criterion -> PLAN.components().get(1).covers(criterion) == caseStudy)
                .count();
    }
}
