package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.civicrules.core.rule.RuleBook;
import org.civicrules.core.rule.RuleId;

/**
 * A framework and its promises, with every parameter set.
 *
 * @param framework the framework's life and calendar
 * @param rules its promises, in order
 * @param policies every parameter by name and the value in use, for example {@code melton.c03.lag-days} and {@code 92}
 */
public record EngagementTerms(
        Framework framework, ImmutableList<CadenceRule> rules, ImmutableMap<String, String> policies) {

    /** {@return Melton's framework of January 2022 with its twelve promises, in their default readings} */
    public static EngagementTerms melton() {
        return melton(ImmutableMap.of());
    }

    /**
     * Melton's framework of January 2022 in other readings.
     *
     * @param overrides parameters to change, by name: {@code framework.end}, {@code melton.c02.reading}
     * @return the terms
     * @throws IllegalArgumentException if there is no such parameter, or it cannot have that value
     */
    public static EngagementTerms melton(ImmutableMap<String, String> overrides) {
        return TermsFiles.read(MeltonFramework.register(), "melton-framework.csv", "melton-commitments.csv", overrides);
    }

    /** {@return the promises as a book of rules} */
    public RuleBook<EngagementRecord> book() {
        return RuleBook.of(rules);
    }

    /**
     * A promise by the name a file of events gives it.
     *
     * @param name the id, or its last part: {@code melton.c01} or {@code c01}, in any case
     * @return the promise; empty if there is none of this name
     */
    public Optional<CadenceRule> find(String name) {
        return rules.stream()
                .filter(rule -> name.equalsIgnoreCase(rule.id().value()) || name.equalsIgnoreCase(shortName(rule.id())))
                .findFirst();
    }

    private static String shortName(RuleId id) {
        return id.value().substring(id.value().lastIndexOf('.') + 1);
    }
}
