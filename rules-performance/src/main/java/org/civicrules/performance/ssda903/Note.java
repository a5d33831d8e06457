package org.civicrules.performance.ssda903;

import org.civicrules.core.file.RowIssue;

/**
 * One thing that is odd about a file while it is read, small because a national return has millions of them.
 *
 * @param line the line, from 1
 * @param character the character in the line where an XML element ends, from 1; 0 for CSV
 * @param column the column's name in the layout, or {@code column n} for one outside it; empty when it is about the whole row
 * @param code what is odd
 */
record Note(int line, int character, String column, IssueCode code) {

    static Note ofFile(IssueCode code) {
        return new Note(1, 0, "", code);
    }

    RowIssue in(String file) {
        String place = character == 0 ? "" : "character " + character;
        return new RowIssue(file, line, place, column, code.code(), code.done(), code.text());
    }
}
