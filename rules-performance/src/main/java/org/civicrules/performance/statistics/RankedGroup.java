package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One group of a population that is ranked by social position, such as a tenth of areas by deprivation.
 *
 * @param value the group's rate, share or mean, in any unit
 * @param population how many people the group has; above 0
 */
public record RankedGroup(double value, double population) {

    /**
     * Checks the numbers.
     *
     * @param value the group's rate, share or mean, in any unit
     * @param population how many people the group has; above 0
     * @throws IllegalArgumentException if a number is not finite or the population is not positive
     */
    public RankedGroup {
        checkArgument(Double.isFinite(value), "value must be finite: value=%s", value);
        Counts.checkAboveZero("population", population);
    }
}
