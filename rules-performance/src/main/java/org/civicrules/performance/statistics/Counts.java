package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/** What every count must be before anything is computed from it. */
final class Counts {
    private Counts() {}

    static void check(double numerator, double denominator) {
        checkNotNegative("numerator", numerator);
        checkArgument(
                Double.isFinite(denominator) && denominator > 0,
                "denominator must be finite and above zero: denominator=%s",
                denominator);
    }

    static void checkNotNegative(String name, double number) {
        checkArgument(
                Double.isFinite(number) && number >= 0,
                "%s must be finite and not negative: %s=%s",
                name,
                name,
                number);
    }

    static void checkMultiplier(double multiplier) {
        checkArgument(
                Double.isFinite(multiplier) && multiplier > 0,
                "multiplier must be finite and above zero: multiplier=%s",
                multiplier);
    }
}
