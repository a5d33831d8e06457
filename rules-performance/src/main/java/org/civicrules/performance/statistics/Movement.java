package org.civicrules.performance.statistics;

/** What a significant change means, given which direction is better. */
public enum Movement {
    /** Changed for the better. */
    IMPROVED,
    /** Changed for the worse. */
    WORSENED,
    /** Rose, where neither direction is better. */
    ROSE,
    /** Fell, where neither direction is better. */
    FELL,
    /** No more than chance would explain. */
    NO_CLEAR_CHANGE
}
