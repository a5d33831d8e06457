package org.civicrules.performance.publication;

/** What becomes of one number of a publication: printed, or hidden. */
public sealed interface CellDecision {

    /**
     * The number is printed, or has been before.
     *
     * @param count the number
     */
    record Printed(long count) implements CellDecision {}

    /**
     * The number is hidden. Reason and possible values are for the publisher's own records: printed, they would tell
     * small numbers from those hidden for their sake.
     *
     * @param why why it is hidden
     * @param possible values that an attacker cannot tell it from
     */
    record Withheld(Why why, PossibleCounts possible) implements CellDecision {}

    /** Why a number is hidden. */
    sealed interface Why {

        /** It is small itself. */
        record Small() implements Why {}

        /**
         * Printed, it would narrow down another number.
         *
         * @param key the key of the other number
         */
        record Protects(String key) implements Why {}

        /** It has been hidden before. */
        record HiddenBefore() implements Why {}

        /** Its whole slice is hidden. */
        record WithItsSlice() implements Why {}
    }

    /** {@return whether the number is hidden} */
    default boolean isWithheld() {
        return this instanceof Withheld;
    }
}
