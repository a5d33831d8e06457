package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/** Decides whether readiness was reviewed by enough of employer and provider: either of them, or both, as the plan says. */
final class ReviewedRule extends ConductRule {

    private static final String NEEDED = "gateway-reviewers-needed";

    ReviewedRule(AssessmentPlan plan) {
        super(
                plan,
                Stage.GATEWAY,
                "gateway.reviewed",
                needed(plan) == GatewayReviewer.values().length
                        ? "Employer and provider together have reviewed readiness"
                        : "Employer or provider has reviewed readiness",
                Modality.MUST,
                plan.parameter(NEEDED).citation().orElseThrow().clause());
    }

    private static int needed(AssessmentPlan plan) {
        return Integer.parseInt(plan.parameter(NEEDED).value());
    }

    @Override
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        int reviewers = facts.file().gatewayReviewedBy().size();
        int needed = needed(facts.plan());
        Change change = Change.of(
                "gatewayReviewedBy",
                needed == 1 ? GatewayReviewer.EMPLOYER : "EMPLOYER TRAINING_PROVIDER",
                needed == 1 ? "EMPLOYER or TRAINING_PROVIDER" : "EMPLOYER and TRAINING_PROVIDER");
        Ruling.Details ruling = reviewers == 0
                ? lacking(facts, apprenticeship(), change)
                : reviewers < needed
                        ? failing(facts, apprenticeship(), "Not so: " + title(), change)
                        : met(apprenticeship());
        return ImmutableList.of(ruling.fact("gatewayReviewedBy", facts.file().gatewayReviewedBy())
                .parameter(facts.plan().parameter(NEEDED))
                .build());
    }
}
