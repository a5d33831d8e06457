package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Parameter;

/**
 * One indicator as computed: the whole and its parts.
 *
 * @param result numerator, denominator, exclusions and value, or why there is none
 * @param parts the breakdown: the indicator's own, or the cut asked for
 * @param note what a reader of the figure must know, if anything, for example the day the health figures are about
 */
public record Measured(IndicatorResult result, ImmutableList<Part> parts, Optional<String> note) {

    /**
     * One part of a breakdown.
     *
     * @param key stable, for programs
     * @param label for people
     * @param result numerator, denominator and value of the part
     */
    public record Part(String key, String label, IndicatorResult result) {}

    /** {@return the indicator's id} */
    public String id() {
        return result.definition().id().value();
    }

    /**
     * {@return how the figure came about, with the reading of every policy it depends on}
     *
     * @param policies the readings taken
     */
    public Explanation explanation(Policies policies) {
        Explanation.Builder explanation = new Explanation.Builder();
        explanation.from(result.explanation());
        note.ifPresent(text -> explanation.putFacts("note", text));
        Indicators.policies(id())
                .forEach(policy -> explanation.addParameters(Parameter.of(policy.id(), policies.value(policy))));
        parts.forEach(part -> explanation.addChildren(Explanation.builder()
                .statement(part.label() + ": " + printed(part.result()))
                .build()));
        return explanation.build();
    }

    private static String printed(IndicatorResult result) {
        return result.publishedText()
                .map(text -> text + " " + result.definition().unit())
                .orElse("no value");
    }

    /**
     * {@return the part with that key, if the breakdown has it}
     *
     * @param key the part's key
     */
    public Optional<Part> part(String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }
}
