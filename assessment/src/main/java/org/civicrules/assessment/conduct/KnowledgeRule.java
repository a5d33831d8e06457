package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        Knowledge knowledge = facts.file().knowledge();
        return ImmutableList.of(judged(facts, knowledge)
                .fact("knowledge.route", knowledge.route())
                .fact("knowledge.achieved", knowledge.achieved())
                .build());
    }

    private Ruling.Details judged(CaseFacts facts, Knowledge knowledge) {
        if (knowledge.route().isEmpty()) {
            return lacking(
                    facts,
                    apprenticeship(),
                    Change.of("knowledge.route", KnowledgeRoute.QUALIFICATION, "QUALIFICATION or ASSESSMENT"));
        }
        Change change = Change.of("knowledge.achieved", true);
        return knowledge
                .achieved()
                .map(achieved -> achieved
                        ? met(apprenticeship())
                        : failing(facts, apprenticeship(), "The knowledge route taken is not achieved", change))
                .orElseGet(() -> lacking(facts, apprenticeship(), change));
    }
}
