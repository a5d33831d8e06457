package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.performance.lookedafter.Indicators;

/** What the checks of printed figures have in common: a figure that does not hold is DEPARTED, for no law says it must. */
abstract class ReportedRule implements Rule<ReportedFigures> {

    private final RuleId id;
    private final String title;
    private final ImmutableList<Citation> citations;

    ReportedRule(String id, String title) {
        this.id = RuleId.of(id);
        this.title = title;
        this.citations = Indicators.register().citationsOf(id);
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final ImmutableList<Citation> citations() {
        return citations;
    }

    @Override
    public final Modality modality() {
        return Modality.SHOULD;
    }

    @Override
    public final Authority authority() {
        return Authority.POLICY;
    }

    @Override
    public final ImmutableList<Finding> decide(ReportedFigures facts) {
        ImmutableList<Finding> findings = check(facts);
        return findings.isEmpty() ? ImmutableList.of(nothingToCheck()) : findings;
    }

    abstract ImmutableList<Finding> check(ReportedFigures figures);

    private Finding nothingToCheck() {
        return finding("the report", Outcome.NOT_APPLICABLE, "No printed figure calls for this check.", "");
    }

    final Finding holds(boolean holds, String subject, String statement, String arithmetic) {
        return finding(subject, holds ? Outcome.MET : Outcome.failing(modality()), statement, arithmetic);
    }

    final Finding finding(String subject, Outcome outcome, String statement, String arithmetic) {
        return Finding.about(this, subject)
                .outcome(outcome)
                .statement(statement)
                .explanation(explanation(statement, arithmetic))
                .build();
    }

    final Explanation explanation(String statement, String arithmetic) {
        Explanation.Builder explanation =
                Explanation.builder().statement(statement).rule(id).citations(citations);
        if (!arithmetic.isEmpty()) {
            explanation.arithmetic(arithmetic);
        }
        return explanation.build();
    }
}
