package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;

/**
 * What became of one file. Every row read was accepted or rejected.
 *
 * @param file the path as given
 * @param read rows read
 * @param accepted rows used, repaired and superseded ones included
 * @param rejected rows not used
 * @param repaired accepted rows that were changed
 * @param superseded accepted rows that gave way to another row for the same thing, of a later return or of the file
 * @param issues everything odd, by line
 */
public record FileReport(
        String file,
        long read,
        long accepted,
        long rejected,
        long repaired,
        long superseded,
        ImmutableList<RowIssue> issues) {

    /** {@return whether no row could be read because of the file as a whole} */
    public boolean isUnreadable() {
        return issues.stream().anyMatch(issue -> issue.code().effect() == IssueCode.Effect.FILE_REJECTED);
    }
}
