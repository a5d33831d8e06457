package org.civicrules.core.rule;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/**
 * One provision of a document, as a pure function of the facts. A rule states its {@link Provision} once and writes only {@link #judge};
 * findings and explanations are made of what that gives, and nowhere else.
 *
 * <p>The same facts always give equal findings; a missing fact gives {@link Outcome#UNDETERMINED}, never an exception.
 *
 * @param <F> the facts it reads, together with the terms, dates and policies they are judged by
 */
public abstract class CitedRule<F> implements Rule<F> {

    private final Provision provision;

    /**
     * States the provision.
     *
     * @param provision id, title, clauses, force and authority
     */
    protected CitedRule(Provision provision) {
        this.provision = provision;
    }

    /**
     * Decides the provision.
     *
     * @param facts the facts
     * @return one ruling for each thing it was asked of, never none: a provision that does not arise says so
     */
    protected abstract ImmutableList<Ruling> judge(F facts);

    /**
     * Decides the provision.
     *
     * @param facts the facts
     * @return one finding for each thing it was asked of, never none
     */
    @Override
    public final ImmutableList<Finding> decide(F facts) {
        return judge(facts).stream()
                .map(ruling -> Finding.of(provision, ruling))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return what is true of the rule whatever the facts} */
    public final Provision provision() {
        return provision;
    }

    /** {@return the rule's stable id} */
    @Override
    public final RuleId id() {
        return provision.id();
    }

    /** {@return what it decides, in a few words} */
    @Override
    public final String title() {
        return provision.title();
    }

    /** {@return the clauses it carries out, at least one} */
    @Override
    public final ImmutableList<Citation> citations() {
        return provision.citations();
    }

    /** {@return the force of those clauses} */
    @Override
    public final Modality modality() {
        return provision.modality();
    }

    /** {@return whether the document, a policy or a later instrument says so} */
    @Override
    public final Authority authority() {
        return provision.authority();
    }

    /**
     * The outcome of what is not so.
     *
     * @return {@link Outcome#BREACHED} for a requirement or prohibition, {@link Outcome#DEPARTED} for a recommendation
     * @throws IllegalArgumentException for a permission, power or definition, which nobody can fail
     */
    protected final Outcome failing() {
        return Outcome.failing(modality());
    }
}
