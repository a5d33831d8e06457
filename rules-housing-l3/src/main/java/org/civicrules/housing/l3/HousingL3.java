package org.civicrules.housing.l3;

import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.conduct.AssessmentRules;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Source;

/** The level 3 plan, edition {@code ogl-2015}: its source, its register of clauses, the plan itself and its rules. */
public final class HousingL3 {

    /** The plan document. It carries no version number; the edition is named after the year in its footer. */
    public static final Source SOURCE = Source.builder()
            .id("housing-l3")
            .title("Assessment Plan: Housing / Property Management Level 3")
            .publisher("Crown copyright; drawn up by an employer-led group")
            .edition("ogl-2015")
            .licence("Open Government Licence v3.0")
            .build();

    /** Every clause of the plan document. */
    public static final ClauseRegister REGISTER =
            ClauseRegister.load(SOURCE, HousingL3.class, "clauses-housing-l3.csv");

    /** The plan. */
    public static final AssessmentPlan PLAN = AssessmentPlan.load(REGISTER, HousingL3.class, "ogl-2015");

    /** Every rule of the plan over a case. */
    public static final AssessmentRules RULES = AssessmentRules.builder(PLAN, HousingL3.class, "ogl-2015")
            .grade("L3-R19", "L3-R20", "L3-R21", "L3-R22", "L3-R23")
            .knowledge("L3-R02", "L3-R04")
            .englishAndMaths("L3-R03", "L3-R04")
            .trainingEvent("L3-R24")
            .scoringRoles("L3-R10", "L3-R15")
            .add(new PanelDecisionRule(PLAN))
            .build();

    private HousingL3() {}
}
