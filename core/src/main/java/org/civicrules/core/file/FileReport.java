package org.civicrules.core.file;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * What became of one file: every row read was accepted or rejected, and everything odd is listed.
 *
 * @param file the file, as it was named
 * @param read rows read, the header and empty lines not counted
 * @param accepted rows used, repaired and superseded ones included
 * @param repaired accepted rows that were changed
 * @param superseded accepted rows that gave way to another row for the same thing
 * @param issues everything odd, by line
 */
public record FileReport(
        String file, long read, long accepted, long repaired, long superseded, ImmutableList<RowIssue> issues) {

    /**
     * Holds the counts together.
     *
     * @param file as above
     * @param read as above
     * @param accepted as above
     * @param repaired as above
     * @param superseded as above
     * @param issues as above
     * @throws IllegalArgumentException if more rows were accepted than read, or more repaired or superseded than accepted
     */
    public FileReport {
        checkArgument(
                accepted >= 0 && accepted <= read && repaired <= accepted && superseded <= accepted,
                "rows must be counted once: file=%s, read=%s, accepted=%s, repaired=%s, superseded=%s",
                file,
                read,
                accepted,
                repaired,
                superseded);
    }

    /**
     * A report of rows that were used or not, with nothing repaired or superseded.
     *
     * @param file the file, as it was named
     * @param read rows read
     * @param accepted rows used
     * @param issues everything odd, by line
     * @return the report
     */
    public static FileReport of(String file, long read, long accepted, ImmutableList<RowIssue> issues) {
        return new FileReport(file, read, accepted, 0, 0, issues);
    }

    /** {@return rows not used} */
    public long rejected() {
        return read - accepted;
    }

    /** {@return whether no row could be read because of the file as a whole} */
    public boolean isUnreadable() {
        return issues.stream().anyMatch(issue -> issue.done() == RowIssue.Done.FILE_REJECTED);
    }
}
