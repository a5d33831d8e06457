package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An ordered set of rules over the same facts. Ids are unique and every rule is cited, or the book cannot be made.
 *
 * @param <F> the facts the rules read
 */
public final class RuleBook<F> {

    private final ImmutableMap<RuleId, Rule<F>> rules;

    private RuleBook(ImmutableMap<RuleId, Rule<F>> rules) {
        this.rules = rules;
    }

    /**
     * Binds rules into a book.
     *
     * @param rules the rules, in the order of their findings
     * @param <F> the facts they read
     * @return the book
     * @throws IllegalArgumentException if two rules share an id, or a rule cites nothing
     */
    public static <F> RuleBook<F> of(List<? extends Rule<F>> rules) {
        Map<RuleId, Rule<F>> byId = new LinkedHashMap<>();
        for (Rule<F> rule : rules) {
            checkArgument(!rule.citations().isEmpty(), "every rule must cite its clause: rule=%s", rule.id());
            checkArgument(byId.put(rule.id(), rule) == null, "rule ids must be unique: rule=%s", rule.id());
        }
        return new RuleBook<>(ImmutableMap.copyOf(byId));
    }

    /** {@return the rules by id, in order} */
    public ImmutableMap<RuleId, Rule<F>> rules() {
        return rules;
    }

    /**
     * Decides every rule.
     *
     * @param facts the facts
     * @return all findings, in the order of the rules
     */
    public ImmutableList<Finding> decide(F facts) {
        return rules.values().stream()
                .flatMap(rule -> rule.decide(facts).stream())
                .collect(ImmutableList.toImmutableList());
    }
}
