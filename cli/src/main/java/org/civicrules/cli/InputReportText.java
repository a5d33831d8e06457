package org.civicrules.cli;

import com.google.common.collect.ImmutableSortedMap;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicrules.performance.ssda903.FileReport;
import org.civicrules.performance.ssda903.InputReport;
import org.civicrules.performance.ssda903.IssueCode;
import org.civicrules.performance.ssda903.RowIssue;

/** What became of the files, for people: rejected and repaired rows one by one, other oddities counted. */
final class InputReportText {

    private InputReportText() {}

    static void print(InputReport report, PrintWriter err) {
        report.files().forEach(file -> print(file, err));
    }

    private static void print(FileReport file, PrintWriter err) {
        file.issues().stream().filter(InputReportText::isOneByOne).forEach(issue -> err.println(issue.text()));
        kept(file).forEach((code, count) -> err.println(file.file() + ": " + count + " x " + code.text()));
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
}
