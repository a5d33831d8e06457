package org.civicrules.assessment.conduct;

/** How a level of English or maths was reached. */
public enum AttainmentRoute {
    /** It was held when the apprenticeship began. */
    HELD_AT_START,
    /** By functional skills tests. */
    FUNCTIONAL_SKILLS,
    /** By a GCSE. */
    GCSE,
    /** By another qualification. */
    OTHER
}
