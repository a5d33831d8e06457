package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Citation;

/**
 * What a rule says about one thing, before it is bound to the rule's id and clauses as a finding.
 *
 * @param outcome the outcome
 * @param statement one plain sentence
 * @param facts the facts used, by name
 * @param missing the facts that are missing
 * @param parameters the parameters used
 * @param dueOn the last permitted day, inclusive
 * @param authority who says so instead of the rule's own authority
 * @param citation what is cited instead of the rule's own clauses
 */
public record Verdict(
        Outcome outcome,
        String statement,
        ImmutableMap<String, String> facts,
        ImmutableSet<MissingFact> missing,
        ImmutableList<Parameter> parameters,
        Optional<LocalDate> dueOn,
        Optional<Authority> authority,
        Optional<Citation> citation) {

    /**
     * A verdict with nothing but its outcome and sentence.
     *
     * @param outcome the outcome
     * @param statement one plain sentence
     * @return the verdict
     */
    public static Verdict of(Outcome outcome, String statement) {
        return new Verdict(
                outcome,
                statement,
                ImmutableMap.of(),
                ImmutableSet.of(),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A verdict that waits for facts.
     *
     * @param statement one plain sentence
     * @param missing the facts
     * @return the verdict
     */
    public static Verdict unknown(String statement, ImmutableSet<MissingFact> missing) {
        return new Verdict(
                Outcome.UNDETERMINED,
                statement,
                ImmutableMap.of(),
                missing,
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Adds a fact used.
     *
     * @param name its name
     * @param value its value
     * @return the verdict with it
     */
    public Verdict fact(String name, Object value) {
        ImmutableMap<String, String> more = ImmutableMap.<String, String>builder()
                .putAll(facts)
                .put(name, String.valueOf(value))
                .buildKeepingLast();
        return new Verdict(outcome, statement, more, missing, parameters, dueOn, authority, citation);
    }

    /**
     * Adds a fact used, where it is known.
     *
     * @param name its name
     * @param value its value
     * @return the verdict with it
     */
    public Verdict fact(String name, Optional<?> value) {
        return value.map(known -> fact(name, (Object) known)).orElse(this);
    }

    /**
     * Adds a parameter used.
     *
     * @param parameter the parameter
     * @return the verdict with it
     */
    public Verdict parameter(Parameter parameter) {
        ImmutableList<Parameter> more = ImmutableList.<Parameter>builder()
                .addAll(parameters)
                .add(parameter)
                .build();
        return new Verdict(outcome, statement, facts, missing, more, dueOn, authority, citation);
    }

    /**
     * Adds the last permitted day.
     *
     * @param day the day, inclusive
     * @return the verdict with it
     */
    public Verdict dueOn(LocalDate day) {
        return new Verdict(outcome, statement, facts, missing, parameters, Optional.of(day), authority, citation);
    }

    /**
     * Says that a policy of the caller decided, not the plan.
     *
     * @return the verdict with that authority
     */
    public Verdict byPolicy() {
        return by(Authority.POLICY, citation);
    }

    /**
     * Says that a policy of the caller decided, and cites it instead of the plan.
     *
     * @param source the policy
     * @return the verdict with that authority and citation
     */
    public Verdict byPolicy(Citation source) {
        return by(Authority.POLICY, Optional.of(source));
    }

    /**
     * Says that a later instrument decided, not the plan.
     *
     * @param source where it says so
     * @return the verdict with that authority and citation
     */
    public Verdict byOverlay(Citation source) {
        return by(Authority.OVERLAY, Optional.of(source));
    }

    private Verdict by(Authority decider, Optional<Citation> source) {
        return new Verdict(outcome, statement, facts, missing, parameters, dueOn, Optional.of(decider), source);
    }
}
