package org.civicrules.assessment.conduct;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Criterion;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * Decides whether the portfolio is complete: it covers each criterion that has one of the portfolio's methods. Criteria whose
 * only evidence is a test or the practical work are not asked of it.
 */
final class PortfolioRule extends ConductRule {

    private static final Splitter METHODS = Splitter.on('/').trimResults();
    private static final int NAMED = 5;

    PortfolioRule(AssessmentPlan plan) {
        super(
                plan,
                Stage.GATEWAY,
                "gateway.portfolio",
                "The portfolio covers every criterion it can",
                Modality.MUST,
                plan.parameter("portfolio-methods").citation().orElseThrow().clause());
    }

    /** The codes a portfolio must cover, in the catalogue's order. */
    static ImmutableSet<String> required(AssessmentPlan plan) {
        ImmutableSet<String> methods = ImmutableSet.copyOf(
                METHODS.split(plan.parameter("portfolio-methods").value()));
        return plan.catalogue().criteria().stream()
                .filter(criterion ->
                        !Sets.intersection(criterion.methods(), methods).isEmpty())
                .map(Criterion::code)
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        ImmutableSet<String> required = required(facts.plan());
        Ruling.Details ruling = facts.file()
                .portfolioCovers()
                .map(covered -> complete(facts, required, ImmutableList.copyOf(Sets.difference(required, covered))))
                .orElseGet(() -> lacking(facts, apprenticeship(), covering(required)));
        return ImmutableList.of(ruling.parameter(facts.plan().parameter("portfolio-methods"))
                .fact("criteria the portfolio must cover", required.size())
                .build());
    }

    private static Change covering(ImmutableSet<String> required) {
        return Change.of(
                "portfolioCovers", String.join(" ", required), "all " + required.size() + " criteria it must cover");
    }

    private Ruling.Details complete(CaseFacts facts, ImmutableSet<String> required, ImmutableList<String> open) {
        if (open.isEmpty()) {
            return met(apprenticeship());
        }
        String named = String.join(", ", open.subList(0, Math.min(NAMED, open.size())));
        String more = open.size() > NAMED ? " and " + (open.size() - NAMED) + " more" : "";
        return failing(facts, apprenticeship(), "The portfolio does not cover " + named + more, covering(required))
                .fact("not covered", String.join(" ", open));
    }
}
