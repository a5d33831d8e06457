package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableMap;

/** One answer to a perception question, from the most to the least satisfied; for TP08 from strongly agree. */
public enum Answer {
    /** Very satisfied, or strongly agree. */
    VERY_SATISFIED,
    /** Fairly satisfied, or agree. */
    FAIRLY_SATISFIED,
    /** Neither. */
    NEITHER,
    /** Fairly dissatisfied, or disagree. */
    FAIRLY_DISSATISFIED,
    /** Very dissatisfied, or strongly disagree. */
    VERY_DISSATISFIED,
    /** Not applicable, or do not know. */
    NOT_APPLICABLE;

    /** The words for each answer, in lower case with underscores. */
    static final ImmutableMap<String, Answer> WORDS = ImmutableMap.<String, Answer>builder()
            .put("very_satisfied", VERY_SATISFIED)
            .put("strongly_agree", VERY_SATISFIED)
            .put("fairly_satisfied", FAIRLY_SATISFIED)
            .put("agree", FAIRLY_SATISFIED)
            .put("neither", NEITHER)
            .put("fairly_dissatisfied", FAIRLY_DISSATISFIED)
            .put("disagree", FAIRLY_DISSATISFIED)
            .put("very_dissatisfied", VERY_DISSATISFIED)
            .put("strongly_disagree", VERY_DISSATISFIED)
            .put("not_applicable", NOT_APPLICABLE)
            .put("dont_know", NOT_APPLICABLE)
            .buildOrThrow();

    /** {@return whether the answer counts as satisfied} */
    public boolean isSatisfied() {
        return this == VERY_SATISFIED || this == FAIRLY_SATISFIED;
    }
}
