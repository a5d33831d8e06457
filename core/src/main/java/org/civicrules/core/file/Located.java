package org.civicrules.core.file;

/**
 * A JSON value and where it stands.
 *
 * @param value a map of fields, a list of items, a string, a boolean, a number as written, or nothing
 * @param line the line, 1 first
 * @param column the column, 1 first
 */
record Located(Object value, int line, int column) {

    /** A fault of the file that stands here. */
    RowIssue issue(String file, String path, String code, String mend) {
        return new RowIssue(file, line, "character " + column, path, code, RowIssue.Done.FILE_REJECTED, mend);
    }

    /** A number exactly as the file writes it, so that no digit is lost. */
    record NumberText(String text) {}

    /** The JSON null. */
    enum Nothing {
        NULL
    }
}
