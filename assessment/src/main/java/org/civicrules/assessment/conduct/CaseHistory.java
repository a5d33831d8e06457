package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;

/**
 * Where a case stands and how it came there. A new event makes a new history; nothing in the trail is ever changed.
 *
 * @param state where it stands
 * @param beforeAppeal where it stood before the last appeal; the present state if there was none
 * @param trail every event, accepted or refused, in order
 */
public record CaseHistory(CaseState state, CaseState beforeAppeal, ImmutableList<AuditEvent> trail) {

    /** A case that nothing has happened to. */
    public static final CaseHistory START =
            new CaseHistory(CaseState.ON_PROGRAMME, CaseState.ON_PROGRAMME, ImmutableList.of());

    /** The history with one more event. */
    CaseHistory plus(AuditEvent event) {
        CaseState before = event.step() == Step.APPEALED && event.accepted() ? state : beforeAppeal;
        return new CaseHistory(
                event.state(),
                before,
                ImmutableList.<AuditEvent>builder().addAll(trail).add(event).build());
    }
}
