package org.civicrules.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.source.Citation;
import org.immutables.value.Value;

/**
 * Why an answer is what it is: the statement, the clauses, the facts and parameters used, the arithmetic, what would
 * change it, and the explanations it rests on.
 */
@CivicStyle
@Value.Immutable
public interface Explanation {

    /** {@return what is decided, as one plain sentence} */
    String statement();

    /** {@return the rule or indicator that decides it, where one does} */
    Optional<RuleId> rule();

    /** {@return the clauses it rests on; none only where no document is applied, such as a count of calendar days} */
    ImmutableSet<Citation> citations();

    /** {@return the facts used, by name, in the order they matter} */
    ImmutableMap<String, String> facts();

    /** {@return the parameters and named readings used} */
    ImmutableList<Parameter> parameters();

    /** {@return the arithmetic, where there is any} */
    Optional<String> arithmetic();

    /** {@return the result, as text} */
    Optional<String> result();

    /** {@return what would change the answer} */
    Optional<String> wouldChange();

    /** {@return the explanations this one rests on} */
    ImmutableList<Explanation> children();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Renders the tree as indented text, one line for each part, each node with its citations.
     *
     * @return the text, ending in a line break
     */
    default String toText() {
        return new ExplanationText().append(this, 0).toString();
    }

    /** Builds an explanation; the statement is required. A child that cites nothing takes the clauses of its parent. */
    class Builder extends ImmutableExplanation.Builder {

        /** Starts an empty explanation. */
        public Builder() {}

        /** {@return the explanation} */
        @Override
        public Explanation build() {
            Explanation own = super.build();
            children(own.children().stream()
                    .map(child -> citing(own.citations(), child))
                    .collect(toImmutableList()));
            return super.build();
        }

        private static Explanation citing(ImmutableSet<Citation> citations, Explanation child) {
            return child.citations().isEmpty()
                    ? new Builder().from(child).citations(citations).build()
                    : child;
        }
    }
}
