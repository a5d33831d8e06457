package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        if (!concernsAssessors()) {
            return ImmutableList.of(ofTheCase(facts).build());
        }
        return roles.stream()
                .map(role -> judged(
                                facts,
                                Ruling.about("assessor " + role),
                                "assessors." + role + ".confirmations." + name(),
                                Optional.ofNullable(
                                        facts.assessor(role).confirmations().get(name())))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private Ruling.Details ofTheCase(CaseFacts facts) {
        Optional<KnowledgeRoute> taken = facts.file().knowledge().route();
        if (route.isPresent() && taken.isPresent() && !taken.equals(route)) {
            return apprenticeship()
                    .notApplicable("Another route was taken: " + title())
                    .fact("knowledge.route", taken);
        }
        return judged(facts, apprenticeship(), "confirmations." + name(), facts.confirmation(name()));
    }

    private Ruling.Details judged(CaseFacts facts, Ruling.Subject subject, String fact, Optional<Boolean> answer) {
        Change change = Change.of(fact, expected);
        if (answer.isEmpty()) {
            return modality() == Modality.MAY ? notUsed(subject) : lacking(facts, subject, change);
        }
        return answered(facts, subject, answer.orElseThrow(), change).fact(fact, answer);
    }

    private Ruling.Details answered(CaseFacts facts, Ruling.Subject subject, boolean answer, Change change) {
        if (answer == expected) {
            return expected ? met(subject) : subject.met("Not so, as it must be: " + title());
        }
        if (modality() == Modality.MAY) {
            return notUsed(subject);
        }
        return expected ? failing(facts, subject, "Not so: " + title(), change) : failed(subject, title(), change);
    }

    private Ruling.Details notUsed(Ruling.Subject subject) {
        return subject.notApplicable("Not made use of: " + title());
    }
}
