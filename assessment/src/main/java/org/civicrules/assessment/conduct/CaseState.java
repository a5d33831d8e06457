package org.civicrules.assessment.conduct;

/** Where an apprentice's assessment stands. */
public enum CaseState {
    /** Before the gateway. */
    ON_PROGRAMME,
    /** Through the gateway. */
    GATEWAY_PASSED,
    /** The evidence is in. */
    EVIDENCE_SUBMITTED,
    /** The interview has taken place and its record exists. */
    VIVA_RECORDED,
    /** Graded, provisionally until moderation. */
    GRADED,
    /** Moderated by the assessment body. */
    MODERATED,
    /** Awarded. */
    AWARDED,
    /** Not achieved, and referred for another attempt. */
    REFERRED,
    /** Under appeal. */
    APPEALED,
    /** Withdrawn. */
    WITHDRAWN
}
