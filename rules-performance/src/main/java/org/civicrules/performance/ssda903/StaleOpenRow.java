package org.civicrules.performance.ssda903;

/** What becomes of an episode left open in an old return when no later return gives it again (policy {@code stale-open-row}). */
public enum StaleOpenRow {
    /** It closes the day after that return's 31 March: it counts on that day and is gone afterwards; never an end of care. */
    CLOSED_AFTER_RETURN,
    /**
     * It closes where the child's next episode begins: at once when that goes on from it, and at the latest the day after
     * the return's 31 March when the next one is a new start; without a next episode as {@link #CLOSED_AFTER_RETURN}.
     */
    NEXT_EPISODE,
    /** It stays open. */
    LEFT_OPEN
}
