package org.civicrules.performance.lookedafter;

import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Polarity;

/** How a value stands to another one. */
public enum ComparedStanding {
    /** Better than the other value, by the indicator's polarity. */
    BETTER,
    /** Worse than the other value. */
    WORSE,
    /** Higher, where neither direction is better. */
    HIGHER,
    /** Lower, where neither direction is better. */
    LOWER,
    /** Equal. */
    SAME,
    /** Not equal, and no more apart than chance would have it; or of a kind whose spread is not known. */
    NO_CLEAR_CHANGE,
    /** At the target, or beyond it on the better side. */
    ON_TARGET,
    /** On the worse side of the target, by no more than the tolerance. */
    NEAR_TARGET,
    /** On the worse side of the target, by more than the tolerance. */
    OFF_TARGET;

    /** {@return how a value stands that is so much above (or, negative, below) the other, and clearly so or not} */
    static ComparedStanding of(BigFraction difference, boolean isClear, Polarity polarity) {
        int sign = difference.signum();
        if (sign == 0) {
            return SAME;
        }
        if (!isClear) {
            return NO_CLEAR_CHANGE;
        }
        return switch (polarity) {
            case HIGHER_IS_BETTER -> sign > 0 ? BETTER : WORSE;
            case LOWER_IS_BETTER -> sign < 0 ? BETTER : WORSE;
            case NEUTRAL -> sign > 0 ? HIGHER : LOWER;
        };
    }

    /** {@return how a value stands to a target; where neither direction is better, both sides of it are the worse one} */
    static ComparedStanding toTarget(BigFraction difference, BigFraction tolerance, Polarity polarity) {
        BigFraction worse = switch (polarity) {
            case HIGHER_IS_BETTER -> difference.negate();
            case LOWER_IS_BETTER -> difference;
            case NEUTRAL -> difference.abs();
        };
        if (worse.signum() <= 0) {
            return ON_TARGET;
        }
        return worse.compareTo(tolerance) <= 0 ? NEAR_TARGET : OFF_TARGET;
    }
}
