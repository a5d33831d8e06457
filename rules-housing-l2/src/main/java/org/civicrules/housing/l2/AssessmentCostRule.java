package org.civicrules.housing.l2;

import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.conduct.CaseFacts;
import org.civicrules.assessment.conduct.ConductRule;
import org.civicrules.assessment.conduct.Costs;
import org.civicrules.assessment.conduct.Stage;
import org.civicrules.assessment.conduct.Verdict;
import org.civicrules.core.money.Cap;
import org.civicrules.core.money.Percentage;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;
import org.joda.money.Money;

/**
 * Decides whether assessment costs no more than the plan expects: {@code assessment <= 20% of the whole}, exact to the penny.
 * £1,800.00 of £9,000.00 is within it, £1,800.01 is a departure.
 *
 * <p>Source: L2-R48, section 13. No other plan has it.
 */
final class AssessmentCostRule extends ConductRule {

    private static final String CEILING = "assessment-cost-ceiling-percent";

    AssessmentCostRule(AssessmentPlan plan) {
        super(
                plan,
                Stage.QUALITY,
                "costs.assessment-share",
                "Assessment costs no more than 20 per cent of the apprenticeship",
                Modality.SHOULD,
                "L2-R48");
    }

    @Override
    protected Verdict verdict(CaseFacts facts) {
        Costs costs = facts.file().costs();
        if (costs.assessment().isEmpty() || costs.apprenticeship().isEmpty()) {
            return lacking(facts, "costs.assessment", "costs.apprenticeship");
        }
        Money assessment = costs.assessment().orElseThrow();
        Money whole = costs.apprenticeship().orElseThrow();
        long percent = Long.parseLong(facts.plan().parameter(CEILING).value());
        Cap cap = new Cap(Percentage.of(percent, "the overall cost of the apprenticeship"));
        Verdict verdict = cap.exceeds(assessment, whole)
                ? Verdict.of(Outcome.DEPARTED, "Assessment costs more than " + cap.limit(whole))
                : met();
        return verdict.fact("costs.assessment", assessment)
                .fact("costs.apprenticeship", whole)
                .parameter(facts.plan().parameter(CEILING));
    }
}
