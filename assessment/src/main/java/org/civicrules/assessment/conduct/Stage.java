package org.civicrules.assessment.conduct;

import java.util.Optional;

/** The part of an assessment a rule belongs to. */
public enum Stage {
    /** Duration and windows. */
    TIMING(Optional.empty()),
    /** What must hold before the final assessment. */
    GATEWAY(Optional.of(Step.GATEWAY_PASSED)),
    /** The practical work and what it contains. */
    EVIDENCE(Optional.of(Step.EVIDENCE_SUBMITTED)),
    /** The interview and its record. */
    INTERVIEW(Optional.of(Step.VIVA_RECORDED)),
    /** Who scores, and on what conditions. */
    ASSESSOR(Optional.of(Step.GRADED)),
    /** Moderation and external verification. */
    MODERATION(Optional.of(Step.AWARDED)),
    /** The assessment body and its quality work. */
    QUALITY(Optional.of(Step.AWARDED)),
    /** Roles and duties during the apprenticeship. */
    ROLES(Optional.empty()),
    /** What the award opens. */
    AFTER_AWARD(Optional.of(Step.AWARDED));

    private final Optional<Step> dueWith;

    Stage(Optional<Step> dueWith) {
        this.dueWith = dueWith;
    }

    /** {@return the step with which its rules fall due, or empty if they are due throughout} */
    public Optional<Step> dueWith() {
        return dueWith;
    }
}
