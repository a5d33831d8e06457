package org.civicrules.assessment.conduct;

import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.GradingResult;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Modality;

/**
 * Decides whether the grade is the one that the scores give. Whatever it is, not achieved included, the rule is met by it; a
 * different grade on record is a breach.
 */
final class GradeRule extends ConductRule {

    private static final int NAMED = 5;

    GradeRule(AssessmentPlan plan, String... clauses) {
        super(plan, Stage.ASSESSOR, "grade", "The grade follows from the scores", Modality.MUST, clauses);
    }

    @Override
    protected Verdict verdict(CaseFacts facts) {
        if (facts.isSuperseded()) {
            return Verdict.of(Outcome.MET, "The recorded grade of an earlier attempt stands: " + facts.grade());
        }
        GradingResult grading = facts.grading();
        if (grading.grade() == Grade.INCOMPLETE) {
            return lacking(facts, grading.missing().stream().limit(NAMED).toArray(String[]::new))
                    .fact("scores missing", grading.missing().size());
        }
        Grade grade = facts.grade();
        Optional<Grade> recorded = facts.recordedGrade();
        Verdict verdict = recorded.filter(other -> other != grade).isPresent()
                ? Verdict.of(
                        Outcome.failing(modality()),
                        "The recorded grade " + recorded.orElseThrow() + " is not what the scores give: " + grade)
                : Verdict.of(Outcome.MET, title() + ": " + grade);
        Verdict capped = grade == grading.grade()
                ? verdict
                : verdict.parameter(Parameter.of("attempts.cap", grade.name())).byPolicy();
        return capped.fact("lowest score", grading.deciding().sheet().lowest())
                .fact("grade by the scores", grading.grade())
                .parameter(facts.plan().parameter("pass-minimum"))
                .parameter(facts.plan().parameter("distinction-minimum"));
    }
}
