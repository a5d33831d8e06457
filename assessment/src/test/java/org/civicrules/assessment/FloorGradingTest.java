package org.civicrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Ints;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FloorGradingTest {

    @Test
    void gradesEveryPossibleSheetOfFourCriteriaByItsLowestScore() {
        int[] count = new int[Grade.values().length];
        for (int code = 0; code < 625; code++) {
            int[] points = {code % 5 + 1, code / 5 % 5 + 1, code / 25 % 5 + 1, code / 125 + 1};
            Grade grade = TrialPlan.sheet(TrialPlan.SINGLE, points).grade();
            assertThat(grade).as(Arrays.toString(points)).isEqualTo(expected(points));
            count[Arrays.asList(Grade.values()).indexOf(grade)]++;
        }
        // 2^4 sheets of fours and fives, 3^4 - 2^4 with a three, the rest with a one or a two.
        assertThat(count).containsExactly(0, 625 - 81, 81 - 16, 16);
    }

    /** Stated another way than the code: each criterion looked at, no table and no minimum. */
    private static Grade expected(int... points) {
        if (Ints.asList(points).stream().anyMatch(point -> point == 1 || point == 2)) {
            return Grade.NOT_ACHIEVED;
        }
        return Ints.asList(points).stream().allMatch(point -> point == 4 || point == 5)
                ? Grade.DISTINCTION
                : Grade.PASS;
    }

    @Test
    void aMissingScoreIsIncompleteWhateverTheOthersAre() {
        for (int others = 1; others <= 5; others++) {
            for (int hole = 0; hole < 4; hole++) {
                int[] points = {others, others, others, others};
                points[hole] = 0;
                ScoreSheet sheet = TrialPlan.sheet(TrialPlan.SINGLE, points);
                assertThat(sheet.grade()).isEqualTo(Grade.INCOMPLETE);
                assertThat(sheet.missing()).containsExactly(TrialPlan.SCORED.get(hole));
            }
        }
    }

    @Test
    void followsThePlansThresholds() {
        FloorGrading strict = FloorGrading.of(Score.TWO, Score.FIVE);
        assertThat(strict.grade(TrialPlan.sheet(TrialPlan.SINGLE, 1, 5, 5, 5))).isEqualTo(Grade.NOT_ACHIEVED);
        assertThat(strict.grade(TrialPlan.sheet(TrialPlan.SINGLE, 2, 5, 5, 5))).isEqualTo(Grade.PASS);
        assertThat(strict.grade(TrialPlan.sheet(TrialPlan.SINGLE, 4, 5, 5, 5))).isEqualTo(Grade.PASS);
        assertThat(strict.grade(TrialPlan.sheet(TrialPlan.SINGLE, 5, 5, 5, 5))).isEqualTo(Grade.DISTINCTION);
    }

    @Test
    void onlyPassAndDistinctionAreAwards() {
        assertThat(Arrays.stream(Grade.values()).filter(Grade::isAward)).containsExactly(Grade.PASS, Grade.DISTINCTION);
    }
}
