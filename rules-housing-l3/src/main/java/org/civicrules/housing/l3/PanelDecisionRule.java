package org.civicrules.housing.l3;

import com.google.common.collect.ImmutableList;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.DecisionKind;
import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.conduct.CaseFacts;
import org.civicrules.assessment.conduct.ConductRule;
import org.civicrules.assessment.conduct.Stage;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * Says how the panel came to its grade: unanimous if the three sheets give the same grade, not achieved included; else the
 * independent assessor's own. Distinction, distinction, pass is a pass by the independent assessor if that is whose sheet gives
 * the pass, although two say otherwise.
 *
 * <p>Source: L3-R16, L3-R17 and L3-R18, sections 7 and 8.
 *
 * <p>Interpretation: consensus is unanimity on the grade, a majority has no effect, and the independent assessor's decision is
 * the grade of that assessor's own scores.
 */
final class PanelDecisionRule extends ConductRule {

    private static final int NAMED = 5;

    PanelDecisionRule(AssessmentPlan plan) {
        super(
                plan,
                Stage.ASSESSOR,
                "panel.decision",
                "The panel has come to a grade",
                Modality.MUST,
                "L3-R16",
                "L3-R17",
                "L3-R18");
    }

    @Override
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        GradingResult grading = facts.grading();
        Ruling.Details ruling = grading.decision()
                .map(kind -> apprenticeship().met(statement(kind, grading)))
                .orElseGet(() -> lacking(
                        facts,
                        apprenticeship(),
                        Change.of(
                                grading.missing().get(0),
                                facts.plan().passMinimum().points(),
                                "a score"),
                        grading.missing()
                                .subList(0, Math.min(NAMED, grading.missing().size()))));
        grading.sheets().forEach((role, sheet) -> ruling.fact("grade of " + role, sheet.grade()));
        return ImmutableList.of(ruling.build());
    }

    private static String statement(DecisionKind kind, GradingResult grading) {
        return kind == DecisionKind.UNANIMOUS
                ? "The panel is unanimous: " + grading.grade()
                : "The panel differs, so the independent assessor decides: " + grading.grade();
    }
}
