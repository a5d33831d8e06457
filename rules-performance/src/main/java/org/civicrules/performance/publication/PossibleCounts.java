package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Two values between which nothing that is printed can tell: each has been shown to be possible by a whole set of whole
 * numbers that fits everything printed. What an attacker can infer is at least as wide.
 *
 * @param from the lower value
 * @param to the upper value
 */
public record PossibleCounts(long from, long to) {

    /**
     * Checks the order.
     *
     * @param from the lower value
     * @param to the upper value
     * @throws IllegalArgumentException if the lower value is the greater
     */
    public PossibleCounts {
        checkArgument(from <= to, "the lower value must not be the greater: from=%s, to=%s", from, to);
    }
}
