package org.civicrules.performance.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The two-sided confidence levels in use for public performance figures.
 *
 * <p>95 % is the usual level of a published interval; 99.8 % is the outer limit of a funnel plot, three standard
 * deviations of a normal distribution.
 */
public enum ConfidenceLevel {
    /** 95 %: 2.5 % in each tail, z = 1.96. */
    NINETY_FIVE("95 %", 0.025),
    /** 99.8 %: 0.1 % in each tail, z = 3.09. */
    NINETY_NINE_POINT_EIGHT("99.8 %", 0.001);

    private final String label;
    private final double tail;
    private final double z;

    ConfidenceLevel(String label, double tail) {
        this.label = label;
        this.tail = tail;
        this.z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }

    /** {@return the probability left out at each end: 0.025 or 0.001} */
    public double tail() {
        return tail;
    }

    /** {@return the standard normal deviate that leaves {@link #tail()} above it} */
    public double z() {
        return z;
    }

    /** {@return the level as it is printed, for example {@code 95 %}} */
    public String label() {
        return label;
    }
}
