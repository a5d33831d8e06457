package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.scheme.Term;
import org.civicrules.grants.scheme.TermBasis;

/**
 * Carries out one term of a scheme. The clauses, the force, the bearer and the consequence are the term's; a subclass decides one kind of
 * term.
 *
 * @param <T> the kind of term
 */
abstract class TermRule<T extends Term> extends GrantRule {

    private final T term;
    private final Parameter parameter;

    /**
     * Carries a term out.
     *
     * @param term the term
     * @param published the day from which it was certainly published, where known
     */
    TermRule(T term, Optional<LocalDate> published) {
        super(provision(term));
        this.term = term;
        Parameter says = Parameter.of(
                term.basis().id(), term.text(), term.basis().citations().get(0));
        this.parameter = published.map(says::effectiveFrom).orElse(says);
    }

    private static Provision provision(Term term) {
        TermBasis basis = term.basis();
        return Provision.of(basis.rule(), term.kind().title(), basis.modality(), basis.citations())
                .by(basis.authority())
                .borneBy(basis.bearer().text())
                .withConsequence(basis.consequence());
    }

    /** Decides the term for each thing it is asked of, never none. */
    abstract ImmutableList<Ruling.Details> rule(GrantCase grant);

    final T term() {
        return term;
    }

    @Override
    protected final ImmutableList<Ruling> judge(GrantCase grant) {
        return grant.judged(
                id(),
                () -> rule(grant).stream()
                        .map(details -> details.fact("as at", grant.asAt())
                                .parameter(parameter)
                                .build())
                        .collect(toImmutableList()));
    }

    /** That a list of the file is not known: an empty one would settle it. */
    static ImmutableList<Ruling.Details> unknown(String subject, String statement, String list, String need) {
        return ImmutableList.of(unknownList(subject, statement, list, need));
    }

    /** That a list of the file is not known: an empty one would settle it. */
    static Ruling.Details unknownList(String subject, String statement, String list, String need) {
        return Ruling.about(subject)
                .undetermined(
                        statement,
                        Change.of(list, "[]", "the list; an empty one says there is none"),
                        MissingFact.of(list, need));
    }

    static ImmutableList<Ruling.Details> none(String subject, String statement) {
        return ImmutableList.of(Ruling.about(subject).notApplicable(statement));
    }

    /** A judgement that nobody has attested. */
    static Ruling.Details unattested(String subject, String statement, String path, String need, boolean wanted) {
        return Ruling.about(subject)
                .undetermined(
                        statement,
                        Change.of(path, wanted, wanted ? "attested yes" : "attested no"),
                        MissingFact.of(path, need));
    }
}
