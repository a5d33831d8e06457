package org.civicrules.assessment.conduct;

import java.util.Optional;

/** The days that rules ask for. Some stand in the case file under {@code dates}, some are the day of a recorded step. */
public enum CaseDate {
    /** The first day of the apprenticeship. */
    START,
    /** The day it is planned to end. */
    PLANNED_END,
    /** The day knowledge was shown. */
    KNOWLEDGE_SHOWN,
    /** The day the practical work was set. */
    ASSIGNMENT_SET,
    /** The day the practical work was completed. */
    ASSIGNMENT_COMPLETED,
    /** The day the end-point assessment began. */
    END_POINT_START,
    /** The day the evidence had been reviewed. */
    EVIDENCE_REVIEWED,
    /** The day of the judgement before the interview. */
    PROVISIONAL_JUDGEMENT,
    /** The day of the interview. */
    INTERVIEW,
    /** The day the assessors agreed. */
    FINAL_AGREEMENT,
    /** The day of the gateway: a recorded step. */
    GATEWAY(Step.GATEWAY_PASSED),
    /** The day the evidence was submitted: a recorded step. */
    SUBMISSION(Step.EVIDENCE_SUBMITTED),
    /** The day the record of the interview was made: a recorded step. */
    INTERVIEW_RECORD(Step.VIVA_RECORDED),
    /** The day of grading: a recorded step. */
    GRADING(Step.GRADED),
    /** The day of moderation: a recorded step. */
    MODERATION(Step.MODERATED),
    /** The day of the award: a recorded step. */
    AWARD(Step.AWARDED),
    /** The end: the award, else the planned end. */
    END;

    private final Optional<Step> step;

    CaseDate() {
        this.step = Optional.empty();
    }

    CaseDate(Step step) {
        this.step = Optional.of(step);
    }

    /** {@return the recorded step whose day it is, where it is one} */
    public Optional<Step> step() {
        return step;
    }

    /** {@return whether a case file may state it under {@code dates}} */
    public boolean isStated() {
        return step.isEmpty() && this != END;
    }

    /** {@return how a case file names it} */
    public String factName() {
        return step.map(recorded -> "events." + recorded).orElse(this == END ? "dates.PLANNED_END" : "dates." + this);
    }
}
