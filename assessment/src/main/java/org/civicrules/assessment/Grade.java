package org.civicrules.assessment;

/**
 * What an assessment comes to, from the least to the most. Only {@link #PASS} and {@link #DISTINCTION} are grades of award;
 * {@link #INCOMPLETE} is not a failure but the want of a score.
 */
public enum Grade {
    /** A score is missing, so there is no grade yet. */
    INCOMPLETE,
    /** Every score is there, and one at least is below the pass minimum. */
    NOT_ACHIEVED,
    /** Every score reaches the pass minimum. */
    PASS,
    /** Every score reaches the distinction minimum, and nothing withholds the distinction. */
    DISTINCTION;

    /** {@return whether the apprenticeship may be awarded with it} */
    public boolean isAward() {
        return this == PASS || this == DISTINCTION;
    }
}
