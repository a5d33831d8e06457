package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Something that happens to a case. The steps from the gateway to the award follow each other in the plan's order; the others
 * name the states they may start from, and the plans are silent about them.
 */
public enum Step {
    /** The gateway is passed. */
    GATEWAY_PASSED(CaseState.GATEWAY_PASSED),
    /** The evidence is submitted. */
    EVIDENCE_SUBMITTED(CaseState.EVIDENCE_SUBMITTED),
    /** The interview has taken place and is recorded. */
    VIVA_RECORDED(CaseState.VIVA_RECORDED),
    /** The grade is given, provisionally. */
    GRADED(CaseState.GRADED),
    /** The assessment body has moderated. */
    MODERATED(CaseState.MODERATED),
    /** The apprenticeship is awarded. */
    AWARDED(CaseState.AWARDED),
    /** An apprentice who did not achieve is referred. */
    REFERRED(CaseState.REFERRED, CaseState.GRADED, CaseState.MODERATED),
    /** A further attempt without further learning begins. */
    RESIT(CaseState.GATEWAY_PASSED, CaseState.REFERRED),
    /** A further attempt after further learning begins. */
    RETAKE(CaseState.GATEWAY_PASSED, CaseState.REFERRED),
    /** The apprentice appeals. */
    APPEALED(CaseState.APPEALED, CaseState.GRADED, CaseState.MODERATED, CaseState.AWARDED, CaseState.REFERRED),
    /** The appeal succeeds: the work is to be graded again. */
    APPEAL_UPHELD(CaseState.VIVA_RECORDED, CaseState.APPEALED),
    /** The appeal fails: the state before it returns. */
    APPEAL_REJECTED(Optional.empty(), ImmutableSet.of(CaseState.APPEALED)),
    /** The apprentice withdraws. */
    WITHDRAWN(
            CaseState.WITHDRAWN,
            CaseState.ON_PROGRAMME,
            CaseState.GATEWAY_PASSED,
            CaseState.EVIDENCE_SUBMITTED,
            CaseState.VIVA_RECORDED,
            CaseState.GRADED,
            CaseState.MODERATED,
            CaseState.REFERRED,
            CaseState.APPEALED);

    private final Optional<CaseState> to;
    private final ImmutableSet<CaseState> from;

    Step(CaseState to, CaseState... from) {
        this(Optional.of(to), ImmutableSet.copyOf(from));
    }

    Step(Optional<CaseState> to, ImmutableSet<CaseState> from) {
        this.to = to;
        this.from = from;
    }

    /** {@return the state it leads to; empty if it leads back to the one before} */
    public Optional<CaseState> to() {
        return to;
    }

    /** {@return the states it may start from; empty if the plan's order says} */
    public ImmutableSet<CaseState> from() {
        return from;
    }

    /** {@return whether it starts a further attempt} */
    public boolean startsAttempt() {
        return this == RESIT || this == RETAKE;
    }
}
