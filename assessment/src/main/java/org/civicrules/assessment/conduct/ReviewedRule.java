package org.civicrules.assessment.conduct;

import org.civicrules.assessment.AssessmentPlan;
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
    protected Verdict verdict(CaseFacts facts) {
        int reviewers = facts.file().gatewayReviewedBy().size();
        Verdict verdict = reviewers == 0
                ? lacking(facts, "gatewayReviewedBy")
                : reviewers < needed(facts.plan()) ? failing(facts, "Not so: " + title()) : met();
        return verdict.fact("gatewayReviewedBy", facts.file().gatewayReviewedBy())
                .parameter(facts.plan().parameter(NEEDED));
    }
}
