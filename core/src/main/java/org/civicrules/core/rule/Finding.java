package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a rule found about one thing: the outcome, the sentence that says it, and why.
 *
 * <p>Facts are named exactly when the outcome is {@link Outcome#UNDETERMINED}.
 */
@CivicStyle
@Value.Immutable
public interface Finding {

    /** {@return the rule that found it} */
    RuleId rule();

    /** {@return the clauses it rests on, at least one} */
    ImmutableList<Citation> citations();

    /** {@return the force of those clauses} */
    Modality modality();

    /** {@return who says so} */
    Authority authority();

    /** {@return what it is about, for example {@code receipt R1}; never a person's data} */
    String subject();

    /** {@return the outcome} */
    Outcome outcome();

    /** {@return the finding as one plain sentence} */
    String statement();

    /** {@return the facts that are missing} */
    ImmutableSet<MissingFact> missing();

    /** {@return who bears the duty, where somebody does} */
    Optional<String> bearer();

    /** {@return the last permitted day, inclusive, where there is one} */
    Optional<LocalDate> dueOn();

    /** {@return the day it was done, in time or late, where it was and its rule says} */
    default Optional<LocalDate> doneOn() {
        return Optional.empty();
    }

    /** {@return the money at stake, where there is any} */
    Optional<Money> amountAtStake();

    /** {@return what follows from a failure, where the source says} */
    Optional<String> consequence();

    /** {@return why} */
    Explanation explanation();

    /** {@return what would change it, where its rule says} */
    default Optional<Change> wouldChange() {
        return Optional.empty();
    }

    /**
     * Makes the finding of a rule.
     *
     * @param provision the rule's provision
     * @param ruling what the rule said
     * @return the finding
     */
    static Finding of(Provision provision, Ruling ruling) {
        return new RuledFinding(ruling.under(provision), ruling);
    }

    /**
     * Starts a finding of a rule.
     *
     * @param rule the rule, whose id, citations, modality and authority the finding carries
     * @param subject what the finding is about
     * @return a builder that still needs outcome, statement and explanation
     */
    static Builder about(Rule<?> rule, String subject) {
        Builder builder = new Builder();
        builder.rule(rule.id())
                .citations(rule.citations())
                .modality(rule.modality())
                .authority(rule.authority())
                .subject(subject);
        return builder;
    }

    /** {@return the finding on one line: outcome, rule, subject and sentence} */
    default String text() {
        return outcome() + " " + rule() + " (" + subject() + "): " + statement();
    }

    /** Holds a finding to a citation, and an unknown to the names of what is missing. */
    @Value.Check
    default void check() {
        checkArgument(!citations().isEmpty(), "a finding must cite its clause: rule=%s", rule());
        checkArgument(
                (outcome() == Outcome.UNDETERMINED) == !missing().isEmpty(),
                "missing facts are named exactly when the outcome is UNDETERMINED: rule=%s, outcome=%s, missing=%s",
                rule(),
                outcome(),
                missing());
    }

    /** Builds a finding. */
    class Builder extends ImmutableFinding.Builder {

        /** Starts an empty finding; {@link Finding#about} starts one from its rule. */
        public Builder() {}
    }
}
