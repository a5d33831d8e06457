package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.Collectors;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;

/**
 * Decides whether exactly those score whom the plan names. A sheet of anybody else is a breach and is never used; a sheet that
 * is not there yet is missing.
 */
final class ScoringRolesRule extends ConductRule {

    ScoringRolesRule(AssessmentPlan plan, String... clauses) {
        super(
                plan,
                Stage.ASSESSOR,
                "assessor.scoring-roles",
                "Scores come from " + names(plan.scoringRoles()) + " and from nobody else",
                Modality.MUST,
                clauses);
    }

    private static String names(Iterable<AssessorRole> roles) {
        return ImmutableSet.copyOf(roles).stream().map(AssessorRole::name).collect(Collectors.joining(", "));
    }

    @Override
    protected Verdict verdict(CaseFacts facts) {
        ImmutableSet<AssessorRole> given =
                facts.file().sheets().stream().map(CaseSheet::role).collect(ImmutableSet.toImmutableSet());
        Sets.SetView<AssessorRole> others = Sets.difference(given, facts.plan().scoringRoles());
        Sets.SetView<AssessorRole> absent = Sets.difference(facts.plan().scoringRoles(), given);
        Verdict verdict = met();
        if (!others.isEmpty()) {
            verdict =
                    Verdict.of(Outcome.failing(modality()), "Scores of " + names(others) + " were given and not used");
        } else if (!absent.isEmpty()) {
            verdict =
                    lacking(facts, absent.stream().map(role -> "sheets." + role).toArray(String[]::new));
        }
        return verdict.fact("sheets", given);
    }
}
