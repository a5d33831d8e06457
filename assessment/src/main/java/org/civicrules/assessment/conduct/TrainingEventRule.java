package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * Decides for each who scores whether a training event came before any engagement: {@code event day < first engagement day}.
 * On the same day it is not shown to have come before.
 */
final class TrainingEventRule extends ConductRule {

    private static final String EVENT = "trainingEventOn";
    private static final String ENGAGED = "firstEngagedOn";

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
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        return facts.plan().scoringRoles().stream()
                .map(role -> judged(facts, facts.assessor(role), "assessors." + role + ".", "assessor " + role))
                .collect(ImmutableList.toImmutableList());
    }

    private Ruling judged(CaseFacts facts, Assessor assessor, String prefix, String subject) {
        return judged(facts, assessor, prefix, Ruling.about(subject))
                .fact(prefix + EVENT, assessor.trainingEventOn())
                .fact(prefix + ENGAGED, assessor.firstEngagedOn())
                .build();
    }

    private Ruling.Details judged(CaseFacts facts, Assessor assessor, String prefix, Ruling.Subject subject) {
        if (assessor.trainingEventOn().isEmpty()) {
            LocalDate before = assessor.firstEngagedOn().orElse(facts.asAt()).minusDays(1);
            return lacking(facts, subject, Change.of(prefix + EVENT, before, "a day before the first engagement"));
        }
        LocalDate event = assessor.trainingEventOn().orElseThrow();
        Change later = Change.of(prefix + ENGAGED, event.plusDays(1), "after " + event);
        if (assessor.firstEngagedOn().isEmpty()) {
            return lacking(facts, subject, later);
        }
        return event.isBefore(assessor.firstEngagedOn().orElseThrow())
                ? met(subject)
                : failing(facts, subject, "The first engagement came before any training event", later);
    }
}
