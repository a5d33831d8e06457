package org.civicrules.assessment;

/**
 * A row or entry that was not used, and why. It names a place, never a person.
 *
 * @param line the line of the file, from 1; 0 where the input has no lines
 * @param column the column or field at fault
 * @param reason why, as a stable word
 * @param cure what was expected and how to mend it
 */
public record Rejection(long line, String column, Reason reason, String cure) {

    /** Why a row was not used. */
    public enum Reason {
        /** The row does not have a cell for every column. */
        FIELDS,
        /** The apprentice is not named. */
        APPRENTICE,
        /** The criterion is not in the catalogue. */
        CRITERION,
        /** The assessor's role is unknown, or does not score under the plan. */
        ROLE,
        /** The score is not 1, 2, 3, 4 or 5. */
        SCORE,
        /** The same score is given more than once. */
        REPEATED,
        /** The component is unknown, or gives no evidence for the criterion. */
        COMPONENT
    }

    /** {@return the rejection on one line} */
    public String text() {
        return "line " + line + ", " + column + ": " + cure;
    }
}
