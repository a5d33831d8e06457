package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.source.Modality;

/**
 * Decides for each who scores whether a training event came before any engagement: {@code event day < first engagement day}.
 * On the same day it is not shown to have come before.
 */
final class TrainingEventRule extends ConductRule {

    TrainingEventRule(AssessmentPlan plan, String clause) {
        super(
                plan,
                Stage.ASSESSOR,
                "assessor.training-event",
                "A training event came before any engagement",
                Modality.MUST,
                clause);
    }

    @Override
    public ImmutableList<Finding> decide(CaseFacts facts) {
        return facts.plan().scoringRoles().stream()
                .map(role -> finding("assessor " + role, verdict(facts, role)))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    protected Verdict verdict(CaseFacts facts) {
        return verdict(facts, facts.plan().decidingRole());
    }

    private Verdict verdict(CaseFacts facts, AssessorRole role) {
        Assessor assessor = facts.assessor(role);
        String prefix = "assessors." + role + ".";
        if (assessor.trainingEventOn().isEmpty()) {
            return lacking(facts, prefix + "trainingEventOn");
        }
        if (assessor.firstEngagedOn().isEmpty()) {
            return lacking(facts, prefix + "firstEngagedOn");
        }
        boolean before = assessor.trainingEventOn()
                .orElseThrow()
                .isBefore(assessor.firstEngagedOn().orElseThrow());
        Verdict verdict = before ? met() : failing(facts, "The first engagement came before any training event");
        return verdict.fact(prefix + "trainingEventOn", assessor.trainingEventOn())
                .fact(prefix + "firstEngagedOn", assessor.firstEngagedOn());
    }
}
