package org.civicrules.assessment.conduct;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.civicrules.assessment.Grade;

/**
 * An assessment organisation's policy on further attempts. The plans say nothing of them.
 *
 * @param maximum the most attempts, the first included
 * @param cap the highest grade of a further attempt, where it is capped
 * @param resitWithinMonths within how many calendar months of the last grading a resit begins, inclusive, where limited
 * @param retakeWithinMonths likewise for a retake
 */
public record AttemptPolicy(
        int maximum, Optional<Grade> cap, Optional<Integer> resitWithinMonths, Optional<Integer> retakeWithinMonths) {

    /**
     * Holds the policy to at least one attempt.
     *
     * @param maximum as above
     * @param cap as above
     * @param resitWithinMonths as above
     * @param retakeWithinMonths as above
     * @throws IllegalArgumentException if the maximum is below 1
     */
    public AttemptPolicy {
        checkArgument(maximum >= 1, "an attempt policy must allow the first attempt: maximum=%s", maximum);
    }

    /**
     * Within how many months a further attempt begins.
     *
     * @param step resit or retake
     * @return the months, where limited
     */
    Optional<Integer> withinMonths(Step step) {
        return step == Step.RESIT ? resitWithinMonths : retakeWithinMonths;
    }
}
