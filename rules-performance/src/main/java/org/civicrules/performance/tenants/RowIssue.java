package org.civicrules.performance.tenants;

/**
 * Why a row, or one of its cells, was not used. It points at the cell and never repeats what stands in it.
 *
 * @param file the file's name
 * @param line the line in the file, the header being line 1
 * @param column the column's name; empty where the row as a whole is meant
 * @param code what kind of fault it is
 * @param problem what was expected and how to mend it
 */
public record RowIssue(String file, long line, String column, Code code, String problem) {

    /** The kinds of fault. */
    public enum Code {
        /** A bracketed marker that no publisher of these returns uses. */
        UNKNOWN_MARKER,
        /** Neither a number nor a marker where a number should stand. */
        NOT_A_NUMBER,
        /** A negative count. */
        NEGATIVE,
        /** Not a date, or not one that can be. */
        NOT_A_DATE,
        /** A word that is not one of those the column may hold. */
        UNKNOWN_WORD,
        /** A cell that must not be empty is. */
        MISSING,
        /** More cells than the header has columns. */
        EXTRA_CELLS,
        /** A measure that this kind of file does not hold. */
        WRONG_FILE
    }

    /** {@return the issue on one line: file, line, column and problem} */
    public String text() {
        return file + ", line " + line + (column.isEmpty() ? "" : ", column " + column) + ": " + problem;
    }
}
