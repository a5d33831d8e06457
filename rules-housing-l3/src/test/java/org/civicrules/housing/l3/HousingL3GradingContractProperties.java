package org.civicrules.housing.l3;

import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.ScoreSheet;
import org.civicrules.testkit.GradingContract;

class HousingL3GradingContractProperties implements GradingContract {

    @Override
    public AssessmentPlan plan() {
        return HousingL3.PLAN;
    }

    @Override
    public Grade grade(ScoreSheet sheet) {
        return sheet.grade();
    }
}
