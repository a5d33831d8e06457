package org.civicrules.housing.l2;

import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.conduct.AssessmentRules;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Source;

/** The level 2 plan, edition {@code ogl-2025}: its source, its register of clauses, the plan itself and its rules. */
public final class HousingL2 {

    /** The plan document. It carries no version number; the edition is named after the year in its footer. */
    public static final Source SOURCE = Source.builder()
            .id("housing-l2")
            .title("Assessment Plan: Housing / Property Management Assistant Level 2")
            .publisher("Crown copyright; drawn up by an employer-led group")
            .edition("ogl-2025")
            .licence("Open Government Licence v3.0")
            .build();

    /** Every clause of the plan document. */
    public static final ClauseRegister REGISTER =
            ClauseRegister.load(SOURCE, HousingL2.class, "clauses-housing-l2.csv");

    /** The plan. */
    public static final AssessmentPlan PLAN = AssessmentPlan.load(REGISTER, HousingL2.class, "ogl-2025");

    /** Every rule of the plan over a case. */
    public static final AssessmentRules RULES = AssessmentRules.builder(PLAN, HousingL2.class, "ogl-2025")
            .grade("L2-R27", "L2-R28", "L2-R29", "L2-R30", "L2-R31", "L2-R32")
            .knowledge("L2-R05", "L2-R13")
            .englishAndMaths("L2-R08", "L2-R09", "L2-R10", "L2-R11", "L2-R14")
            .trainingEvent("L2-R40")
            .scoringRoles("L2-R42")
            .add(new ExperienceRule(PLAN))
            .add(new AssessmentCostRule(PLAN))
            .build();

    private HousingL2() {}
}
