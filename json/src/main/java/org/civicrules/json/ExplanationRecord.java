package org.civicrules.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is what it is.
 *
 * @param statement what is decided, as one plain sentence
 * @param rule the rule or indicator that decides it, where one does
 * @param facts the facts used, by name, in the order they matter
 * @param parameters the parameters and named readings used
 * @param arithmetic the arithmetic, where there is any
 * @param result the result, as text
 * @param wouldChange what would change the answer, in words
 * @param citations the clauses it rests on
 * @param children the explanations this one rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplanationRecord(
        String statement,
        @Nullable String rule,
        Map<String, String> facts,
        List<ParameterRecord> parameters,
        @Nullable String arithmetic,
        @Nullable String result,
        @Nullable String wouldChange,
        List<CitationRecord> citations,
        List<ExplanationRecord> children)
        implements WireRecord {

    /**
     * Keeps its own copies.
     *
     * @param statement as above
     * @param rule as above
     * @param facts as above
     * @param parameters as above
     * @param arithmetic as above
     * @param result as above
     * @param wouldChange as above
     * @param citations as above
     * @param children as above
     */
    public ExplanationRecord {
        facts = ImmutableMap.copyOf(facts);
        parameters = ImmutableList.copyOf(parameters);
        citations = ImmutableList.copyOf(citations);
        children = ImmutableList.copyOf(children);
    }

    /**
     * Shows an explanation.
     *
     * @param explanation the explanation
     * @return its record
     */
    public static ExplanationRecord of(Explanation explanation) {
        return new ExplanationRecord(
                explanation.statement(),
                explanation.rule().map(RuleId::value).orElse(null),
                explanation.facts(),
                explanation.parameters().stream().map(ParameterRecord::of).collect(toImmutableList()),
                explanation.arithmetic().orElse(null),
                explanation.result().orElse(null),
                explanation.wouldChange().orElse(null),
                explanation.citations().stream().map(CitationRecord::of).collect(toImmutableList()),
                explanation.children().stream().map(ExplanationRecord::of).collect(toImmutableList()));
    }
}
