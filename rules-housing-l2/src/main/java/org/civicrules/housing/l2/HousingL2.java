package org.civicrules.housing.l2;

import org.civicrules.core.assessment.AssessmentPlan;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Source;

/** The level 2 plan, edition {@code ogl-2025}: its source, its register of clauses and the plan itself. */
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

    private HousingL2() {}
}
