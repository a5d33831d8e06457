package org.civicrules.housing.l2;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreSheet;
import org.civicrules.testkit.GradingContract;

class HousingL2GradingContractProperties implements GradingContract {

    @Override
    public AssessmentPlan plan() {
        return HousingL2.PLAN;
    }

    @Override
    public Grade grade(ScoreSheet sheet) {
        return sheet.grade();
    }

    @Property(tries = 500)
    void theSheetsReachEveryGrade(@ForAll("sheets") ScoreSheet sheet) {
        Statistics.collect(sheet.grade());
        Statistics.coverage(coverage -> {
            for (Grade grade : Grade.values()) {
                coverage.check(grade).percentage(share -> share > 3);
            }
        });
    }

    /** Three wrong ways to grade, each caught. */
    @Example
    void theContractCatchesAMeanAnEarlyGradeAndAScoreFromTheGateway() {
        String first = plan().scored().get(0).code();
        String gateway = plan().gatewayCriteria().get(0).code();
        ScoreSheet fives = ScoreSheet.builder(plan()).all(Score.FIVE).build();
        GradingContract byHighest = grading(sheet -> sheet.score(gateway).isPresent() ? Grade.PASS : Grade.DISTINCTION);
        GradingContract fallsAtFive =
                grading(sheet -> sheet.score(first).equals(Optional.of(Score.FIVE)) ? Grade.PASS : Grade.DISTINCTION);

        assertCaught(() -> byHighest.gradesByTheLowestScore(fives.with(first, Score.ONE)));
        assertCaught(() -> byHighest.gradesByTheLowestScore(ScoreSheet.empty(plan())));
        assertCaught(() -> byHighest.ignoresWhatTheFinalAssessmentDoesNotScore(fives, Score.ONE));
        assertCaught(() -> fallsAtFive.neverFallsWhenAScoreRises(fives.with(first, Score.FOUR), Score.FIVE));
    }

    private static void assertCaught(ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class);
    }

    private static GradingContract grading(Function<ScoreSheet, Grade> grades) {
        return new GradingContract() {
            @Override
            public AssessmentPlan plan() {
                return HousingL2.PLAN;
            }

            @Override
            public Grade grade(ScoreSheet sheet) {
                return grades.apply(sheet);
            }
        };
    }
}
