package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;

/** The one way in which a duty with a last day is decided. */
final class Deadline {

    private Deadline() {}

    /**
     * Decides a duty with a last day.
     *
     * @param due the last day, inclusive
     * @param done the day it was done, where it was
     * @param asAt the day on which it is decided
     * @param modality the force of the duty
     * @return met if done by the last day; not yet due if not done and the last day has not passed; otherwise failed
     */
    static Outcome outcome(LocalDate due, Optional<LocalDate> done, LocalDate asAt, Modality modality) {
        if (done.isPresent()) {
            return done.get().isAfter(due) ? Outcome.failing(modality) : Outcome.MET;
        }
        return asAt.isAfter(due) ? Outcome.failing(modality) : Outcome.NOT_YET_DUE;
    }
}
