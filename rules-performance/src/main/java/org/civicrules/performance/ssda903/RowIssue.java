package org.civicrules.performance.ssda903;

/**
 * One thing that is odd about a file: where, what, and what was done. It holds no value of the file.
 *
 * @param file the path as given
 * @param line the line, from 1
 * @param character the character in the line where an XML element ends, from 1; 0 for CSV
 * @param column the column's name in the layout, or {@code column n} for one outside it; empty when it is about the whole row
 * @param code what is odd
 */
public record RowIssue(String file, int line, int character, String column, IssueCode code) {

    /** {@return one line for people: file, line, column and what was done} */
    public String text() {
        StringBuilder text = new StringBuilder(file).append(", line ").append(line);
        if (character > 0) {
            text.append(", character ").append(character);
        }
        if (!column.isEmpty()) {
            text.append(", ").append(column);
        }
        return text.append(": ").append(code.text()).toString();
    }
}
