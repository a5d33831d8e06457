package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/** What every count must be before anything is computed from it. */
final class Counts {
    private Counts() {}

    static void check(double numerator, double denominator) {
        checkNotNegative("numerator", numerator);
        checkAboveZero("denominator", denominator);
    }

    static void checkNotNegative(String name, double number) {
        checkArgument(
                Double.isFinite(number) && number >= 0,
                "%s must be finite and not negative: %s=%s",
                name,
                name,
                number);
    }

    static void checkAboveZero(String name, double number) {
        checkArgument(
                Double.isFinite(number) && number > 0, "%s must be finite and above zero: %s=%s", name, name, number);
    }
}
