package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import org.civicrules.core.source.Modality;

/**
 * The one vocabulary of answers to a duty, from the least to the most pressing.
 *
 * <p>Outcomes combine to the most pressing of them: one breach makes the whole a breach, and an unknown outranks a
 * departure because it may turn out to be a breach. {@link #NOT_APPLICABLE} is neutral: it is the combination of none.
 */
public enum Outcome {
    /** The duty does not arise. */
    NOT_APPLICABLE,
    /** Done, or kept. */
    MET,
    /** Not done, and its day has not passed. */
    NOT_YET_DUE,
    /** A recommendation missed. */
    DEPARTED,
    /** Facts are missing; the finding names them. */
    UNDETERMINED,
    /** A requirement failed, or its day passed undone. */
    BREACHED;

    /** {@return whether something is still to be done, learnt or answered for: every outcome but met and not applicable} */
    public boolean isOpen() {
        return this != MET && this != NOT_APPLICABLE;
    }

    /**
     * Combines this outcome with another.
     *
     * @param other the other outcome
     * @return the more pressing of the two
     */
    public Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Combines any number of outcomes.
     *
     * @param outcomes the outcomes, in any order
     * @return the most pressing of them; {@link #NOT_APPLICABLE} for none
     */
    public static Outcome combine(Iterable<Outcome> outcomes) {
        Outcome combined = NOT_APPLICABLE;
        for (Outcome outcome : outcomes) {
            combined = combined.and(outcome);
        }
        return combined;
    }

    /**
     * The outcome of a duty not kept.
     *
     * @param modality the force of the clause
     * @return {@link #BREACHED} for a requirement or prohibition, {@link #DEPARTED} for a recommendation
     * @throws IllegalArgumentException for a permission, power or definition, which nobody can fail
     */
    public static Outcome failing(Modality modality) {
        checkArgument(
                modality == Modality.MUST || modality == Modality.MUST_NOT || modality == Modality.SHOULD,
                "only a duty can be failed: modality=%s",
                modality);
        return modality == Modality.SHOULD ? DEPARTED : BREACHED;
    }
}
