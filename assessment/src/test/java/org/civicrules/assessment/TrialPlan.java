package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Source;

/** A small plan: four criteria scored at the end, one at the gateway. */
public final class TrialPlan {

    public static final Source SOURCE = Source.builder()
            .id("trial")
            .title("Trial plan")
            .publisher("Nobody")
            .edition("first")
            .licence("none")
            .build();
    public static final ClauseRegister REGISTER = ClauseRegister.load(SOURCE, TrialPlan.class, "clauses.csv");
    public static final AssessmentPlan SINGLE = AssessmentPlan.load(REGISTER, TrialPlan.class, "single");
    public static final AssessmentPlan PANEL = AssessmentPlan.load(REGISTER, TrialPlan.class, "panel");
    public static final ImmutableList<String> SCORED = ImmutableList.of("K-2", "S-1", "S-2", "B-1");

    private TrialPlan() {}

    /** A sheet of the four scored criteria in order; 0 leaves one out. */
    public static ScoreSheet sheet(AssessmentPlan plan, int... points) {
        ScoreSheet.Builder sheet = ScoreSheet.builder(plan);
        for (int index = 0; index < points.length; index++) {
            if (points[index] > 0) {
                sheet.score(SCORED.get(index), Score.of(points[index]));
            }
        }
        return sheet.build();
    }

    static ImmutableMap<AssessorRole, ScoreSheet> sheets(ScoreSheet manager, ScoreSheet provider, ScoreSheet assessor) {
        return ImmutableMap.of(
                AssessorRole.LINE_MANAGER, manager,
                AssessorRole.TRAINING_PROVIDER, provider,
                AssessorRole.INDEPENDENT_ASSESSOR, assessor);
    }
}
