package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.civicrules.performance.ssda903.FileReport;
import org.civicrules.performance.ssda903.RowIssue;

/** What became of the files of a return, as JSON. */
final class InputReportJson {

    private InputReportJson() {}

    static ObjectNode counts(FileReport file) {
        return Json.object()
                .put("file", file.file())
                .put("read", file.read())
                .put("accepted", file.accepted())
                .put("rejected", file.rejected())
                .put("repaired", file.repaired())
                .put("superseded", file.superseded());
    }

    static ObjectNode of(RowIssue issue) {
        return Json.object()
                .put("line", issue.line())
                .put("column", issue.column())
                .put("code", issue.code().name())
                .put("done", issue.code().effect().name())
                .put("text", issue.code().text());
    }
}
