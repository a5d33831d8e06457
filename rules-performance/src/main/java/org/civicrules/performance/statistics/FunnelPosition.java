package org.civicrules.performance.statistics;

/** Where a unit lies in a funnel plot. */
public enum FunnelPosition {
    /** Below the 99.8 % limit. */
    LOW_99_8,
    /** Below the 95 % limit, not below the 99.8 % limit. */
    LOW_95,
    /** Within the 95 % limits, which are part of it. */
    WITHIN,
    /** Above the 95 % limit, not above the 99.8 % limit. */
    HIGH_95,
    /** Above the 99.8 % limit. */
    HIGH_99_8
}
