package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/**
 * What is true of a rule whatever the facts: its id, title, clauses and their force, who says so, and where the source says it, who bears
 * the duty and what follows from a failure. Every finding of the rule carries it.
 *
 * @param id the rule's stable id
 * @param title what it decides, in a few words
 * @param citations the clauses it carries out, at least one, each once
 * @param modality the force of those clauses
 * @param authority whether the document, a policy or a later instrument says so
 * @param bearer who bears the duty, where somebody does
 * @param consequence what follows from a failure, where the source says
 */
public record Provision(
        RuleId id,
        String title,
        ImmutableList<Citation> citations,
        Modality modality,
        Authority authority,
        Optional<String> bearer,
        Optional<String> consequence) {

    /**
     * Holds a provision to a title and to its clauses.
     *
     * @param id as above
     * @param title as above
     * @param citations as above
     * @param modality as above
     * @param authority as above
     * @param bearer as above
     * @param consequence as above
     * @throws IllegalArgumentException if there is no title or no citation
     */
    public Provision {
        checkArgument(!title.isBlank(), "a rule must say what it decides: rule=%s", id);
        checkArgument(!citations.isEmpty(), "a rule must cite its clause: rule=%s", id);
        citations = ImmutableSet.copyOf(citations).asList();
    }

    /**
     * A provision of the document.
     *
     * @param id the rule's stable id
     * @param title what it decides, in a few words
     * @param modality the force of its clauses
     * @param citations its clauses, at least one
     * @return the provision
     * @throws IllegalArgumentException if there is no title or no citation, or the id is not dotted lower case
     */
    public static Provision of(String id, String title, Modality modality, Iterable<Citation> citations) {
        return of(RuleId.of(id), title, modality, citations);
    }

    /**
     * A provision of the document.
     *
     * @param id the rule's stable id
     * @param title what it decides, in a few words
     * @param modality the force of its clauses
     * @param citations its clauses, at least one
     * @return the provision
     * @throws IllegalArgumentException if there is no title or no citation
     */
    public static Provision of(RuleId id, String title, Modality modality, Iterable<Citation> citations) {
        return new Provision(
                id,
                title,
                ImmutableList.copyOf(citations),
                modality,
                Authority.SOURCE,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same, said by another.
     *
     * @param other who says so
     * @return the provision
     */
    public Provision by(Authority other) {
        return new Provision(id, title, citations, modality, other, bearer, consequence);
    }

    /**
     * The same, with another force.
     *
     * @param other the force
     * @return the provision
     */
    public Provision as(Modality other) {
        return new Provision(id, title, citations, other, authority, bearer, consequence);
    }

    /**
     * The same, citing other clauses.
     *
     * @param others the clauses, at least one
     * @return the provision
     */
    public Provision citing(Iterable<Citation> others) {
        return new Provision(id, title, ImmutableList.copyOf(others), modality, authority, bearer, consequence);
    }

    /**
     * The same, with who bears the duty.
     *
     * @param who who does
     * @return the provision
     */
    public Provision borneBy(String who) {
        return new Provision(id, title, citations, modality, authority, Optional.of(who), consequence);
    }

    /**
     * The same, with what follows from a failure.
     *
     * @param what what does, where the source says
     * @return the provision
     */
    public Provision withConsequence(Optional<String> what) {
        return new Provision(id, title, citations, modality, authority, bearer, what);
    }
}
