package org.civicrules.performance.statistics;

import org.civicrules.core.indicator.Polarity;

/**
 * The change between two independent results of one indicator.
 *
 * @param change later minus earlier, in the unit of the results
 * @param interval the interval of the change
 * @param pValue two-sided probability of a change at least as large if nothing but chance changed
 */
public record Comparison(double change, Interval interval, double pValue) {

    /** {@return whether the p-value is below what the level of the interval allows, for example 0.05 at 95 %} */
    public boolean isSignificant() {
        return pValue < 2 * interval.level().tail();
    }

    /**
     * The change in words.
     *
     * @param polarity which direction is better
     * @return the movement; {@link Movement#NO_CLEAR_CHANGE} unless the change is significant
     */
    public Movement movement(Polarity polarity) {
        if (!isSignificant()) {
            return Movement.NO_CLEAR_CHANGE;
        }
        return switch (polarity) {
            case HIGHER_IS_BETTER -> change > 0 ? Movement.IMPROVED : Movement.WORSENED;
            case LOWER_IS_BETTER -> change < 0 ? Movement.IMPROVED : Movement.WORSENED;
            case NEUTRAL -> change > 0 ? Movement.ROSE : Movement.FELL;
        };
    }

    /**
     * The comparison in another unit, for example from fractions to percentage points.
     *
     * @param factor what to multiply change and interval by; positive
     * @return the comparison in the new unit
     * @throws IllegalArgumentException if the factor is not positive
     */
    public Comparison times(double factor) {
        return new Comparison(change * factor, interval.times(factor), pValue);
    }
}
