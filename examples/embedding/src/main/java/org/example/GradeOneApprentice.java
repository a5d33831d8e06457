package org.example;

import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreSheet;
import org.civicrules.housing.l2.HousingL2;

/** Grades one level 2 apprentice and prints why. */
public final class GradeOneApprentice {

    private GradeOneApprentice() {}

    /**
     * Grades and prints.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        ScoreSheet sheet = ScoreSheet.builder(HousingL2.PLAN)
                .all(Score.of(4))
                .score("L2-S-DEC-2", Score.of(3))
                .build();
        GradingResult result = GradingResult.of(sheet);
        System.out.println(result.grade());
        System.out.print(result.explanation().toText());
    }
}
