package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;

/**
 * Decides a condition that only people can judge, on what the caller confirms or denies: about the case, or about each
 * assessor of certain roles.
 *
 * <p>A required condition denied fails, once due; a prohibited one confirmed fails at once. Unconfirmed it is not yet due, then
 * undetermined. A permission not used does not apply.
 */
final class ConfirmationRule extends ConductRule {

    private final boolean expected;
    private final ImmutableSet<AssessorRole> roles;
    private final Optional<KnowledgeRoute> route;

    ConfirmationRule(
            AssessmentPlan plan,
            Stage stage,
            String name,
            String title,
            Modality modality,
            String clause,
            boolean expected,
            ImmutableSet<AssessorRole> roles,
            Optional<KnowledgeRoute> route) {
        super(plan, stage, name, title, modality, clause);
        this.expected = expected;
        this.roles = roles;
        this.route = route;
    }

    /** Whether the condition is about assessors, not about the case. */
    boolean concernsAssessors() {
        return !roles.isEmpty();
    }

    @Override
    public ImmutableList<Finding> decide(CaseFacts facts) {
        if (!concernsAssessors()) {
            return super.decide(facts);
        }
        return roles.stream()
                .map(role -> finding(
                        "assessor " + role,
                        verdict(
                                facts,
                                "assessors." + role + ".confirmations." + name(),
                                Optional.ofNullable(
                                        facts.assessor(role).confirmations().get(name())))))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    protected Verdict verdict(CaseFacts facts) {
        Optional<KnowledgeRoute> taken = facts.file().knowledge().route();
        if (route.isPresent() && taken.isPresent() && !taken.equals(route)) {
            return Verdict.of(Outcome.NOT_APPLICABLE, "Another route was taken: " + title())
                    .fact("knowledge.route", taken);
        }
        return verdict(facts, "confirmations." + name(), facts.confirmation(name()));
    }

    private Verdict verdict(CaseFacts facts, String fact, Optional<Boolean> answer) {
        if (answer.isEmpty()) {
            return modality() == Modality.MAY ? notUsed() : lacking(facts, fact);
        }
        return answered(facts, answer.orElseThrow()).fact(fact, answer);
    }

    private Verdict answered(CaseFacts facts, boolean answer) {
        if (answer == expected) {
            return expected ? met() : Verdict.of(Outcome.MET, "Not so, as it must be: " + title());
        }
        if (modality() == Modality.MAY) {
            return notUsed();
        }
        return expected ? failing(facts, "Not so: " + title()) : Verdict.of(Outcome.failing(modality()), title());
    }

    private Verdict notUsed() {
        return Verdict.of(Outcome.NOT_APPLICABLE, "Not made use of: " + title());
    }
}
