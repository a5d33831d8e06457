package org.civicrules.assessment.conduct;

import java.util.Optional;

/** The part of an assessment a rule belongs to, the step with which it falls due, and what a failure means for the award. */
public enum Stage {
    /** Duration and windows. */
    TIMING(Optional.empty(), Award.WARNS),
    /** What must hold before the final assessment. */
    GATEWAY(Optional.of(Step.GATEWAY_PASSED), Award.WAITS),
    /** The practical work and what it contains. */
    EVIDENCE(Optional.of(Step.EVIDENCE_SUBMITTED), Award.WAITS),
    /** The interview and its record. */
    INTERVIEW(Optional.of(Step.VIVA_RECORDED), Award.WAITS),
    /** Who scores, and on what conditions. */
    ASSESSOR(Optional.of(Step.GRADED), Award.WAITS),
    /** Moderation and external verification. */
    MODERATION(Optional.of(Step.AWARDED), Award.WAITS),
    /** What an award's validity rests on beside the assessment itself, such as the standing of the assessment body. */
    VALIDITY(Optional.of(Step.AWARDED), Award.REFUSED),
    /** The quality work round the assessment. */
    QUALITY(Optional.of(Step.AWARDED), Award.WARNS),
    /** Roles and duties during the apprenticeship. */
    ROLES(Optional.empty(), Award.WARNS),
    /** What the award opens. */
    AFTER_AWARD(Optional.of(Step.AWARDED), Award.WARNS);

    /** What a requirement that failed, or cannot be told, means for the award. */
    public enum Award {
        /** Failed or not told, it is a reason against the award. */
        WAITS,
        /** Failed, it is a reason against the award; not told, it is not. */
        REFUSED,
        /** Failed, it is a warning that goes with the certificate. */
        WARNS
    }

    private final Optional<Step> dueWith;
    private final Award award;

    Stage(Optional<Step> dueWith, Award award) {
        this.dueWith = dueWith;
        this.award = award;
    }

    /** {@return the step with which its rules fall due, or empty if they are due throughout} */
    public Optional<Step> dueWith() {
        return dueWith;
    }

    /** {@return what a requirement that failed means for the award} */
    public Award award() {
        return award;
    }
}
