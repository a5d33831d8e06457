package org.civicrules.assessment;

/**
 * Grades by floor: the lowest score of the final assessment alone decides.
 *
 * <p>With {@code n} the lowest score over every scored criterion: no grade while one is missing; not achieved if
 * {@code n < pass minimum}; pass if {@code pass minimum <= n < distinction minimum}; distinction if {@code n >= distinction
 * minimum}. No mean, no weight and no majority can lift one low score. With minima 3 and 4, forty-three fives and one three
 * are a pass, and forty-three fives and one two are not achieved.
 *
 * <p>Immutable; grading allocates nothing.
 */
public final class FloorGrading {

    private final Grade[] byLowest = new Grade[Score.HIGHEST + 1];

    private FloorGrading(Score passMinimum, Score distinctionMinimum) {
        byLowest[ScoreSheet.MISSING] = Grade.INCOMPLETE;
        for (Score score : Score.values()) {
            byLowest[score.points()] = grade(score, passMinimum, distinctionMinimum);
        }
    }

    /**
     * Grading with two minima.
     *
     * @param passMinimum the lowest score that passes a criterion, inclusive
     * @param distinctionMinimum the lowest score that leaves a distinction open, inclusive
     * @return the grading
     */
    public static FloorGrading of(Score passMinimum, Score distinctionMinimum) {
        return new FloorGrading(passMinimum, distinctionMinimum);
    }

    /**
     * Grades a sheet.
     *
     * @param sheet the sheet
     * @return the grade, before any test of the assessment organisation that may withhold a distinction
     */
    public Grade grade(ScoreSheet sheet) {
        return byLowest[sheet.lowest()];
    }

    private static Grade grade(Score lowest, Score passMinimum, Score distinctionMinimum) {
        if (lowest.compareTo(passMinimum) < 0) {
            return Grade.NOT_ACHIEVED;
        }
        return lowest.compareTo(distinctionMinimum) < 0 ? Grade.PASS : Grade.DISTINCTION;
    }
}
