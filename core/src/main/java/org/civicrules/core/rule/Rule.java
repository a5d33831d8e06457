package org.civicrules.core.rule;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/**
 * One provision of a document, as a pure function of the facts.
 *
 * <p>The same facts always give equal findings; a missing fact gives {@link Outcome#UNDETERMINED}, never an exception.
 *
 * @param <F> the facts it reads, together with the terms, dates and policies they are judged by
 */
public interface Rule<F> {

    /** {@return the rule's stable id} */
    RuleId id();

    /** {@return what it decides, in a few words} */
    String title();

    /** {@return the clauses it carries out, at least one} */
    ImmutableList<Citation> citations();

    /** {@return the force of those clauses} */
    Modality modality();

    /** {@return whether the document, a policy or a later instrument says so} */
    Authority authority();

    /**
     * Decides the provision.
     *
     * @param facts the facts
     * @return one finding for each thing it was asked of, never none: a provision that does not arise says so
     */
    ImmutableList<Finding> decide(F facts);
}
