package org.civicrules.assessment.conduct;

import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.source.Modality;

/** Decides whether knowledge was shown: by a qualification achieved or another assessment passed; either will do. */
final class KnowledgeRule extends ConductRule {

    KnowledgeRule(AssessmentPlan plan, String... clauses) {
        super(
                plan,
                Stage.GATEWAY,
                "gateway.knowledge",
                "Knowledge is shown by a qualification or an assessment",
                Modality.MUST,
                clauses);
    }

    @Override
    protected Verdict verdict(CaseFacts facts) {
        Knowledge knowledge = facts.file().knowledge();
        if (knowledge.route().isEmpty()) {
            return lacking(facts, "knowledge.route");
        }
        Verdict verdict = knowledge
                .achieved()
                .map(achieved -> achieved ? met() : failing(facts, "The knowledge route taken is not achieved"))
                .orElseGet(() -> lacking(facts, "knowledge.achieved"));
        return verdict.fact("knowledge.route", knowledge.route()).fact("knowledge.achieved", knowledge.achieved());
    }
}
