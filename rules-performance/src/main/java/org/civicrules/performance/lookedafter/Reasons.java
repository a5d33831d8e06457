package org.civicrules.performance.lookedafter;

import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.Membership;

/** Reasons that several indicators share. */
final class Reasons {

    static final Classified SHORT_BREAKS = Classified.excluded("short-breaks");
    static final Classified NOT_LOOKED_AFTER = outside("not-looked-after-on-the-last-day");
    static final Classified OTHER_CHILD = outside("not-asylum-seeking");
    static final Classified NO_START = outside("no-start-in-the-period");
    static final Classified NO_END = outside("no-end-of-care-in-the-period");
    static final Classified BEFORE_IT_COULD_BE = Classified.unknown("dated-before-it-could-be");
    static final Classified NOT_YET_DUE = Classified.excluded("not-yet-due");

    private Reasons() {}

    static Classified outside(String reason) {
        return new Classified(Membership.OUT_OF_POPULATION, reason);
    }
}
