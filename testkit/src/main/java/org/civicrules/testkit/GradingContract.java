package org.civicrules.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Criterion;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreSheet;

/**
 * What grading on a floor promises, for a plan of your own and for a system of yours that grades by one: the lowest score decides, nothing
 * is graded before it is complete, a better score never harms, and what the final assessment does not score never matters.
 */
public interface GradingContract {

    /** {@return the plan} */
    AssessmentPlan plan();

    /**
     * Grades a sheet of the plan.
     *
     * @param sheet any sheet of the plan
     * @return its grade
     */
    Grade grade(ScoreSheet sheet);

    /** {@return sheets of the plan, of every grade} */
    @Provide
    default Arbitrary<ScoreSheet> sheets() {
        return AssessmentDomain.sheets(plan());
    }

    /**
     * The lowest score of the final assessment decides; a sheet that lacks one has no grade yet.
     *
     * @param sheet any sheet
     */
    @Property
    default void gradesByTheLowestScore(@ForAll("sheets") ScoreSheet sheet) {
        Grade expected = byLowest(plan().scored().stream()
                .map(criterion -> sheet.score(criterion.code()))
                .collect(ImmutableList.toImmutableList()));
        assertEquals(expected, grade(sheet));
    }

    /**
     * A better score never lowers the grade of a complete sheet.
     *
     * @param sheet any sheet
     * @param better any score
     */
    @Property(tries = 200)
    default void neverFallsWhenAScoreRises(@ForAll("sheets") ScoreSheet sheet, @ForAll Score better) {
        Grade before = grade(sheet);
        if (before == Grade.INCOMPLETE) {
            return;
        }
        for (Criterion criterion : plan().scored()) {
            if (sheet.score(criterion.code()).orElseThrow().compareTo(better) < 0) {
                assertTrue(
                        grade(sheet.with(criterion.code(), better)).compareTo(before) >= 0,
                        "a better score lowers the grade: code=" + criterion.code());
            }
        }
    }

    /**
     * Scores given before the final assessment do not reach the grade.
     *
     * @param sheet any sheet
     * @param other any score
     */
    @Property(tries = 200)
    default void ignoresWhatTheFinalAssessmentDoesNotScore(@ForAll("sheets") ScoreSheet sheet, @ForAll Score other) {
        for (Criterion criterion : plan().gatewayCriteria()) {
            assertEquals(
                    grade(sheet),
                    grade(sheet.with(criterion.code(), other)),
                    "a score from before the final assessment matters: code=" + criterion.code());
        }
    }

    private Grade byLowest(ImmutableList<Optional<Score>> scores) {
        if (!scores.stream().allMatch(Optional::isPresent)) {
            return Grade.INCOMPLETE;
        }
        if (!reach(plan().passMinimum(), scores)) {
            return Grade.NOT_ACHIEVED;
        }
        return reach(plan().distinctionMinimum(), scores) ? Grade.DISTINCTION : Grade.PASS;
    }

    private static boolean reach(Score minimum, ImmutableList<Optional<Score>> scores) {
        return scores.stream().allMatch(score -> score.orElseThrow().compareTo(minimum) >= 0);
    }
}
