package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/** What every count must be before anything is computed from it. */
final class Counts {
    private Counts() {}

    static void check(double numerator, double denominator) {
        checkArgument(
                Double.isFinite(numerator) && numerator >= 0,
                "numerator must be finite and not negative: numerator=%s",
                numerator);
        checkArgument(
                Double.isFinite(denominator) && denominator > 0,
                "denominator must be finite and above zero: denominator=%s",
                denominator);
    }
}
