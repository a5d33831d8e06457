package org.civicrules.cli;

import com.google.common.collect.ImmutableSortedMap;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicrules.performance.ssda903.FileReport;
import org.civicrules.performance.ssda903.InputReport;
import org.civicrules.performance.ssda903.IssueCode;
import org.civicrules.performance.ssda903.RowIssue;

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
        kept(file).forEach((code, count) -> err.println(file.file() + ": " + counted(file, code, count)));
    }

    static String totals(InputReport report) {
        return "rows read " + report.read() + " = accepted " + report.accepted() + " + rejected " + report.rejected()
                + "; repaired " + report.repaired() + ", superseded " + report.superseded();
    }

    static boolean isOneByOne(RowIssue issue) {
        return issue.code().effect() != IssueCode.Effect.KEPT;
    }

    static Map<IssueCode, Long> kept(FileReport file) {
        return file.issues().stream()
                .filter(issue -> !isOneByOne(issue))
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(RowIssue::code, Collectors.counting()),
                        counts -> ImmutableSortedMap.copyOf(counts, Comparator.naturalOrder())));
    }

    /** How often something was noted, and the first lines where. */
    static String counted(FileReport file, IssueCode code, long count) {
        List<String> first = file.issues().stream()
                .filter(issue -> issue.code() == code)
                .limit(LINES_SHOWN)
                .map(issue -> Integer.toString(issue.line()))
                .toList();
        return count + " x " + code.text() + " (line " + String.join(", ", first) + (count > LINES_SHOWN ? " ..." : "")
                + ")";
    }
}
