package org.civicrules.performance.engagement;

/**
 * Something wrong with a row of a file of events. Cells are not repeated, since a column put in the wrong place may hold
 * anything.
 *
 * @param file the file, as it was named
 * @param line the line, from 1
 * @param column the column's name; empty for the whole row
 * @param text what was expected and what was done
 * @param rejected whether the row was left out
 */
public record EventIssue(String file, long line, String column, String text, boolean rejected) {

    /** {@return the issue on one line} */
    public String message() {
        return file + ":" + line + (column.isEmpty() ? "" : ", " + column) + ": " + text;
    }
}
