package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.stream.Collectors;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        ImmutableSet<AssessorRole> given =
                facts.file().sheets().stream().map(CaseSheet::role).collect(ImmutableSet.toImmutableSet());
        return ImmutableList.of(judged(facts, given).fact("sheets", given).build());
    }

    private Ruling.Details judged(CaseFacts facts, ImmutableSet<AssessorRole> given) {
        Sets.SetView<AssessorRole> others = Sets.difference(given, facts.plan().scoringRoles());
        Sets.SetView<AssessorRole> absent = Sets.difference(facts.plan().scoringRoles(), given);
        String scoring = names(facts.plan().scoringRoles());
        if (!others.isEmpty()) {
            return failed(
                    apprenticeship(),
                    "Scores of " + names(others) + " were given and not used",
                    Change.of("sheets", scoring, "sheets of " + scoring + " alone"));
        }
        if (absent.isEmpty()) {
            return met(apprenticeship());
        }
        List<String> missing = absent.stream().map(role -> "sheets." + role).toList();
        return lacking(facts, apprenticeship(), Change.of(missing.get(0), "scores", "a sheet of scores"), missing);
    }
}
