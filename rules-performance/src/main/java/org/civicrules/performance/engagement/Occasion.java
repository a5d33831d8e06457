package org.civicrules.performance.engagement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One time a promise fell due, or will.
 *
 * @param label which time, for example {@code 2022-23 Q1}
 * @param from the first day on which it could be kept
 * @param dueOn the last day on which it could be kept, inclusive, grace included
 * @param doneOn the day on which it was done; after {@code dueOn} if it was done late
 * @param state how it stands
 */
public record Occasion(String label, LocalDate from, LocalDate dueOn, Optional<LocalDate> doneOn, State state) {

    /** How an occasion stands. */
    public enum State {
        /** Done in time. */
        KEPT,
        /** Not done, and its last day has not passed. */
        OPEN,
        /** Its last day passed before it was done; doing it late does not change that. */
        MISSED
    }

    static Occasion of(String label, LocalDate from, LocalDate dueOn, Optional<LocalDate> doneOn, LocalDate asAt) {
        boolean kept = doneOn.isPresent() && !doneOn.get().isAfter(dueOn);
        State undone = asAt.isAfter(dueOn) ? State.MISSED : State.OPEN;
        return new Occasion(label, from, dueOn, doneOn, kept ? State.KEPT : undone);
    }
}
