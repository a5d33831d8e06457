package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;
import org.civicrules.performance.ssda903.InputReport;
import org.civicrules.performance.ssda903.ReadingPolicy;
import org.civicrules.performance.ssda903.ReturnReader;
import org.civicrules.performance.ssda903.StaleOpenRow;
import org.civicrules.performance.ssda903.UnreadableReturnException;

/** The returns a command is given; it ends when not one row of them could be used. */
final class Ssda903Input {

    private Ssda903Input() {}

    /**
     * Finds the files of the returns.
     *
     * @throws CommandFailure naming the path that is no return
     */
    static ReturnReader open(List<Path> returns, Optional<Path> context, StaleOpenRow staleOpenRow) throws IOException {
        try {
            return ReturnReader.open(returns, context, new ReadingPolicy(staleOpenRow));
        } catch (UnreadableReturnException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

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
                .filter(issue -> InputReportText.isOneByOne(issue))
                .findFirst()
                .map(RowIssue::text)
                .orElse("no file of the return holds a row; give the directory with the filled files"));
    }
}
