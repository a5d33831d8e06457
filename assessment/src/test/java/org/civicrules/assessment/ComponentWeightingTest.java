package org.civicrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Decision;
import org.junit.jupiter.api.Test;

class ComponentWeightingTest {

    @Test
    void aCriterionOfTwoComponentsCountsHalfForEach() {
        assertThat(ComponentWeighting.coverage(
                        TrialPlan.SINGLE, TrialPlan.SINGLE.components().get(0)))
                .isEqualTo(BigFraction.of(5, 8));
        assertThat(ComponentWeighting.coverage(
                        TrialPlan.SINGLE, TrialPlan.SINGLE.components().get(1)))
                .isEqualTo(BigFraction.of(3, 8));
    }

    @Test
    void theWeightedMeanIsExact() {
        // Folder: (3 + 4/2 + 5) / 2.5 = 4; task: (4/2 + 1) / 1.5 = 2; 0.7 * 4 + 0.3 * 2 = 3.4
        ScoreSheet sheet = TrialPlan.sheet(TrialPlan.SINGLE, 3, 4, 1, 5);
        assertThat(ComponentWeighting.weightedMean(sheet)).isEqualTo(Decision.of(BigFraction.of(17, 5)));
    }

    @Test
    void withoutAScoreItIsUndeterminedAndNeverZero() {
        ScoreSheet sheet = TrialPlan.sheet(TrialPlan.SINGLE, 3, 0, 1, 5);
        assertThat(ComponentWeighting.weightedMean(sheet).missing())
                .extracting("name")
                .containsExactly("S-1");
    }
}
