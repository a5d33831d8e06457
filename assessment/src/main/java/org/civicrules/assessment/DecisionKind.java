package org.civicrules.assessment;

/** How a panel came to its grade. */
public enum DecisionKind {
    /** Every member's own sheet gives the same grade. */
    UNANIMOUS,
    /** The members differ, and the independent assessor's own grade stands. A majority has no effect. */
    INDEPENDENT_ASSESSOR
}
