package org.civicrules.performance.ssda903;

/**
 * The readings taken while files are read.
 *
 * @param staleOpenRow what becomes of a row left open in an old return
 */
public record ReadingPolicy(StaleOpenRow staleOpenRow) {

    /** {@return the default readings: a stale open row closes after its return} */
    public static ReadingPolicy standard() {
        return new ReadingPolicy(StaleOpenRow.CLOSED_AFTER_RETURN);
    }
}
