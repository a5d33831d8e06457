package org.civicrules.performance.tenants;

/** How a line of the 2022 framework relates to the regulator's final measures. */
public enum Relation {
    /** One final measure asks the same. */
    SAME,
    /** Several final measures ask it in parts. */
    SPLIT,
    /** The final measure named is about the same matter but asks another question. */
    CHANGED,
    /** No final measure asks it; a measure named is the nearest and no substitute. */
    NONE
}
