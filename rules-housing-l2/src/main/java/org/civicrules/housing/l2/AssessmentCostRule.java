package org.civicrules.housing.l2;

import com.google.common.collect.ImmutableList;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.conduct.CaseFacts;
import org.civicrules.assessment.conduct.ConductRule;
import org.civicrules.assessment.conduct.Costs;
import org.civicrules.assessment.conduct.Stage;
import org.civicrules.core.money.Cap;
import org.civicrules.core.money.Percentage;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        Costs costs = facts.file().costs();
        return ImmutableList.of(judged(facts, costs)
                .fact("costs.assessment", costs.assessment())
                .fact("costs.apprenticeship", costs.apprenticeship())
                .parameter(facts.plan().parameter(CEILING))
                .build());
    }

    private Ruling.Details judged(CaseFacts facts, Costs costs) {
        long percent = Long.parseLong(facts.plan().parameter(CEILING).value());
        if (costs.assessment().isEmpty() || costs.apprenticeship().isEmpty()) {
            return lacking(
                    facts,
                    apprenticeship(),
                    Change.of("costs.assessment", "GBP 0.00", "at most " + percent + " per cent of the whole"),
                    ImmutableList.of("costs.assessment", "costs.apprenticeship"));
        }
        Money whole = costs.apprenticeship().orElseThrow();
        Cap cap = new Cap(Percentage.of(percent, "the overall cost of the apprenticeship"));
        return cap.exceeds(costs.assessment().orElseThrow(), whole)
                ? failed(
                        apprenticeship(),
                        "Assessment costs more than " + cap.limit(whole),
                        Change.of("costs.assessment", cap.limit(whole), cap.limit(whole) + " or less"))
                : met(apprenticeship());
    }
}
