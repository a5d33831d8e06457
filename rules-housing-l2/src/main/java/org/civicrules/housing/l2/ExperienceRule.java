package org.civicrules.housing.l2;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.conduct.AssessmentPolicies;
import org.civicrules.assessment.conduct.Assessor;
import org.civicrules.assessment.conduct.CaseFacts;
import org.civicrules.assessment.conduct.ConductRule;
import org.civicrules.assessment.conduct.ExperienceShortfall;
import org.civicrules.assessment.conduct.Stage;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * Decides whether the independent assessor has the years of relevant professional experience that the plan says an assessor
 * should have: {@code years >= 5}. Four years are a departure.
 *
 * <p>Source: L2-R37, section 9.
 *
 * <p>Interpretation: "should have" makes a shortfall a departure, not a breach. By default it still holds the grading and the
 * award up; a reason recorded with the assessor waives it, and a policy can take the hold away. Both are the organisation's
 * choice, never the plan's.
 */
final class ExperienceRule extends ConductRule {

    private static final String YEARS = "experience-years";

    ExperienceRule(AssessmentPlan plan) {
        super(
                plan,
                Stage.ASSESSOR,
                "assessor.five-years",
                "The assessor has at least five years of relevant experience",
                Modality.SHOULD,
                "L2-R37");
    }

    @Override
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        Assessor assessor = facts.assessor(facts.plan().decidingRole());
        int needed = Integer.parseInt(facts.plan().parameter(YEARS).value());
        String fact = "assessors." + assessor.role() + ".";
        Change change = Change.of(fact + "yearsOfExperience", needed, needed + " or more");
        PolicySet.Readings readings = facts.readings();
        readings.of(AssessmentPolicies.EXPERIENCE_SHORTFALL);
        Ruling.Details ruling = assessor.yearsOfExperience()
                .map(years -> years >= needed
                        ? met(apprenticeship())
                        : failing(facts, apprenticeship(), "Fewer years of experience than " + needed, change))
                .orElseGet(() -> lacking(facts, apprenticeship(), change));
        return ImmutableList.of(ruling.fact(fact + "yearsOfExperience", assessor.yearsOfExperience())
                .fact(fact + "experienceWaiver", assessor.experienceWaiver())
                .parameter(facts.plan().parameter(YEARS))
                .parameters(readings.asked())
                .build());
    }

    @Override
    protected boolean blocks(CaseFacts facts, Finding finding) {
        Optional<String> waiver =
                facts.assessor(facts.plan().decidingRole()).experienceWaiver().filter(reason -> !reason.isBlank());
        boolean open = finding.outcome() == Outcome.DEPARTED || finding.outcome() == Outcome.UNDETERMINED;
        return open
                && facts.readings().of(AssessmentPolicies.EXPERIENCE_SHORTFALL) == ExperienceShortfall.HOLDS
                && waiver.isEmpty();
    }
}
