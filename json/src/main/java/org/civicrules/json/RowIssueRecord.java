package org.civicrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.civicrules.core.file.RowIssue;

/**
 * One thing that is odd or wrong in a file.
 *
 * @param file the file, as it was named
 * @param line the line, from 1; 0 where no line of it is meant
 * @param place where in the line; empty where the column says enough
 * @param column the column's name; empty where the row or the file as a whole is meant
 * @param code what kind of fault it is
 * @param done what was done about it
 * @param mend what was expected and how to mend it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RowIssueRecord(
        String file, long line, String place, String column, String code, RowIssue.Done done, String mend)
        implements WireRecord {

    /**
     * Shows an issue.
     *
     * @param issue the issue
     * @return its record
     */
    public static RowIssueRecord of(RowIssue issue) {
        return new RowIssueRecord(
                issue.file(), issue.line(), issue.place(), issue.column(), issue.code(), issue.done(), issue.mend());
    }
}
