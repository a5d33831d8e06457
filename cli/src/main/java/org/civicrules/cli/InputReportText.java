package org.civicrules.cli;

import com.google.common.collect.ImmutableListMultimap;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;
import org.civicrules.performance.ssda903.InputReport;

/** What became of the files, for people: rejected and repaired rows one by one, other oddities counted. */
final class InputReportText {

    private static final int LINES_SHOWN = 5;

    private InputReportText() {}

    static void print(InputReport report, PrintWriter err) {
        report.files().forEach(file -> print(file, err));
        err.println(totals(report));
        if (report.files().stream().anyMatch(file -> !kept(file).isEmpty())) {
            err.println(
                    "civic-rules ssda903 check --format csv, given the same directories, lists every line of what is"
                            + " counted above");
        }
    }

    private static void print(FileReport file, PrintWriter err) {
        file.issues().stream().filter(InputReportText::isOneByOne).forEach(issue -> err.println(issue.text()));
        kept(file).asMap().forEach((code, noted) -> err.println(file.file() + ": " + counted(noted)));
    }

    static String totals(InputReport report) {
        return "rows read " + report.read() + " = accepted " + report.accepted() + " + rejected " + report.rejected()
                + "; repaired " + report.repaired() + ", superseded " + report.superseded();
    }

    static boolean isOneByOne(RowIssue issue) {
        return issue.done() != RowIssue.Done.KEPT && issue.done() != RowIssue.Done.CELL_LEFT_OUT;
    }

    /** What was only noted, by code. */
    static ImmutableListMultimap<String, RowIssue> kept(FileReport file) {
        return file.issues().stream()
                .filter(issue -> !isOneByOne(issue))
                .collect(ImmutableListMultimap.toImmutableListMultimap(RowIssue::code, issue -> issue));
    }

    /** How often something was noted, and the first lines where. */
    static String counted(Collection<RowIssue> noted) {
        String first = noted.stream()
                .limit(LINES_SHOWN)
                .map(issue -> Long.toString(issue.line()))
                .collect(Collectors.joining(", "));
        return noted.size() + " x " + noted.iterator().next().mend() + " (line " + first
                + (noted.size() > LINES_SHOWN ? " ..." : "") + ")";
    }
}
