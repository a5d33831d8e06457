package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.scheme.Term;

/**
 * Carries out one term of a scheme. The clauses, the force, the bearer and the consequence are the term's; a subclass decides one kind of
 * term.
 *
 * @param <T> the kind of term
 */
abstract class TermRule<T extends Term> implements Rule<GrantCase> {

    private final T term;
    private final Optional<LocalDate> published;

    /**
     * Carries a term out.
     *
     * @param term the term
     * @param published the day from which it was certainly published, where known
     */
    TermRule(T term, Optional<LocalDate> published) {
        this.term = term;
        this.published = published;
    }

    /** Decides the term for each thing it is asked of; none means that there is nothing to ask it of. */
    abstract ImmutableList<Ruling> rule(GrantCase grant);

    final T term() {
        return term;
    }

    /** What a failure of this term is. */
    final Outcome failing() {
        return Outcome.failing(modality());
    }

    @Override
    public final RuleId id() {
        return term.basis().rule();
    }

    @Override
    public final String title() {
        return term.kind().title();
    }

    @Override
    public final ImmutableList<Citation> citations() {
        return term.basis().citations();
    }

    @Override
    public final Modality modality() {
        return term.basis().modality();
    }

    @Override
    public final Authority authority() {
        return term.basis().authority();
    }

    @Override
    public final ImmutableList<Finding> decide(GrantCase grant) {
        return rule(grant).stream().map(ruling -> finding(grant, ruling)).collect(toImmutableList());
    }

    private Finding finding(GrantCase grant, Ruling ruling) {
        Finding.Builder finding = Finding.about(this, ruling.subject());
        finding.outcome(ruling.outcome())
                .statement(ruling.statement())
                .missing(ruling.missing())
                .bearer(term.basis().bearer().text())
                .dueOn(ruling.dueOn())
                .amountAtStake(ruling.amount())
                .consequence(term.basis().consequence())
                .explanation(explanation(grant, ruling));
        ruling.underPolicy().ifPresent(modality -> finding.modality(modality).authority(Authority.POLICY));
        return finding.build();
    }

    private Explanation explanation(GrantCase grant, Ruling ruling) {
        Parameter parameter =
                Parameter.of(term.basis().id(), term.text(), citations().get(0));
        return Explanation.builder()
                .statement(ruling.statement())
                .rule(id())
                .addAllCitations(citations())
                .addAllCitations(ruling.citations())
                .putFacts("as at", grant.asAt().toString())
                .putAllFacts(ruling.facts())
                .addParameters(published.map(parameter::effectiveFrom).orElse(parameter))
                .addAllParameters(ruling.parameters())
                .arithmetic(ruling.arithmetic())
                .result(ruling.outcome().name())
                .wouldChange(ruling.wouldChange())
                .addAllChildren(ruling.children())
                .build();
    }
}
