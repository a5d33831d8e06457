package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;

/** What became of the files of a return, as JSON. */
final class InputReportJson {

    private InputReportJson() {}

    static ObjectNode counts(FileReport file) {
        return Json.MAPPER.valueToTree(file);
    }

    static ObjectNode of(RowIssue issue) {
        return Json.object()
                .put("line", issue.line())
                .put("place", issue.place())
                .put("column", issue.column())
                .put("code", issue.code())
                .put("done", issue.done().name())
                .put("text", issue.mend());
    }
}
