package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import org.civicrules.core.indicator.Polarity;

/**
 * A comparison that is one of many, with a p-value that allows for the others ({@link FalseDiscovery}).
 *
 * @param comparison the comparison by itself
 * @param adjustedPValue its p-value allowing for the others; from its own p-value to 1
 */
public record AdjustedComparison(Comparison comparison, double adjustedPValue) {

    /**
     * Checks the p-value.
     *
     * @param comparison the comparison by itself
     * @param adjustedPValue its p-value allowing for the others; from its own p-value to 1
     * @throws IllegalArgumentException if the adjusted p-value is below the comparison's own or above 1
     */
    public AdjustedComparison {
        checkArgument(
                adjustedPValue >= comparison.pValue() && adjustedPValue <= 1,
                "adjusted p-value must be from the p-value to 1: pValue=%s, adjustedPValue=%s",
                comparison.pValue(),
                adjustedPValue);
    }

    /** {@return whether the adjusted p-value is below what the level of the interval allows, for example 0.05 at 95 %} */
    public boolean isSignificant() {
        return byAdjusted().isSignificant();
    }

    /**
     * The change in words.
     *
     * @param polarity which direction is better
     * @return the movement; {@link Movement#NO_CLEAR_CHANGE} unless the change is significant among the others
     */
    public Movement movement(Polarity polarity) {
        return byAdjusted().movement(polarity);
    }

    private Comparison byAdjusted() {
        return new Comparison(comparison.change(), comparison.interval(), adjustedPValue);
    }
}
