package org.civicrules.core.indicator;

/** Which direction is better. */
public enum Polarity {
    /** A higher value is better. */
    HIGHER_IS_BETTER,
    /** A lower value is better. */
    LOWER_IS_BETTER,
    /** Neither direction is better. */
    NEUTRAL
}
