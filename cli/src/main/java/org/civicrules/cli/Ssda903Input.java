package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import org.civicrules.performance.ssda903.FileReport;
import org.civicrules.performance.ssda903.InputReport;
import org.civicrules.performance.ssda903.IssueCode;
import org.civicrules.performance.ssda903.RowIssue;

/** Ends a command when not one row of its returns could be used. */
final class Ssda903Input {

    private Ssda903Input() {}

    /**
     * Passes when a row was accepted.
     *
     * @throws CommandFailure naming the first file, line and cure, when none was
     */
    static void requireRows(InputReport report) {
        if (report.accepted() > 0) {
            return;
        }
        throw CommandFailure.usage(report.files().stream()
                .map(FileReport::issues)
                .flatMap(ImmutableList::stream)
                .filter(issue -> issue.code().effect() != IssueCode.Effect.KEPT)
                .findFirst()
                .map(RowIssue::text)
                .orElse("no file of the return holds a row; give the directory with the filled files"));
    }
}
