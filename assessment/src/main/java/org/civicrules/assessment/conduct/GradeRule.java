package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.GradingResult;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        return ImmutableList.of(
                facts.isSuperseded()
                        ? superseded(facts).build()
                        : byScores(facts, facts.grading()).build());
    }

    private static Ruling.Details superseded(CaseFacts facts) {
        return apprenticeship()
                .met("The recorded grade of an earlier attempt stands: " + facts.grade())
                .fact("events.GRADED.grade", facts.grade());
    }

    private Ruling.Details byScores(CaseFacts facts, GradingResult grading) {
        if (grading.grade() == Grade.INCOMPLETE) {
            return lacking(
                            facts,
                            apprenticeship(),
                            Change.of(
                                    grading.missing().get(0),
                                    facts.plan().passMinimum().points(),
                                    "a score"),
                            grading.missing()
                                    .subList(
                                            0, Math.min(NAMED, grading.missing().size())))
                    .fact("scores missing", grading.missing().size());
        }
        Grade grade = facts.grade();
        Ruling.Details ruling = recorded(facts, grade);
        if (grade != grading.grade()) {
            ruling.parameter(Parameter.of("attempts.cap", grade.name()))
                    .under(provision -> provision.by(Authority.POLICY));
        }
        return ruling.fact("lowest score", grading.deciding().sheet().lowest())
                .fact("grade by the scores", grading.grade())
                .parameter(facts.plan().parameter("pass-minimum"))
                .parameter(facts.plan().parameter("distinction-minimum"));
    }

    private Ruling.Details recorded(CaseFacts facts, Grade grade) {
        return facts.recordedGrade()
                .filter(other -> other != grade)
                .map(other -> failed(
                        apprenticeship(),
                        "The recorded grade " + other + " is not what the scores give: " + grade,
                        Change.of("events.GRADED.grade", grade)))
                .orElseGet(() -> apprenticeship().met(title() + ": " + grade));
    }
}
