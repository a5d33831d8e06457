package org.civicrules.assessment;

/** What a criterion asks of the apprentice: to know, to do or to be. */
public enum CriterionKind {
    /** Knowledge. */
    KNOWLEDGE,
    /** A skill. */
    SKILL,
    /** A behaviour. */
    BEHAVIOUR
}
