package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.civicrules.assessment.Criterion;
import org.civicrules.assessment.DecisionKind;
import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.SheetReport;
import org.civicrules.core.file.RowIssue;

/** A grade as JSON, alike wherever it is printed. */
final class GradeJson {

    private GradeJson() {}

    static void fill(ObjectNode node, GradingResult result) {
        node.put("plan", result.plan().id());
        node.put("edition", result.plan().edition());
        node.put("catalogue", result.plan().catalogue().edition());
        node.put("libraryVersion", result.libraryVersion());
        node.put("inputDigest", result.inputDigest());
        node.put("outcome", result.grade().name());
        if (result.plan().hasPanel()) {
            node.put("decision", result.decision().map(DecisionKind::name).orElse(null));
        }
        result.below().forEach(node.putArray("below")::add);
        result.missing().forEach(node.putArray("missing")::add);
        result.keepsFromDistinction().forEach(node.putArray("keepsFromDistinction")::add);
        result.withheldBy().forEach(node.putArray("withheldBy")::add);
        if (result.plan().hasPanel()) {
            ObjectNode sheets = node.putObject("sheets");
            result.sheets().forEach((role, report) -> sheets.set(role.name(), of(report)));
        }
    }

    private static ObjectNode of(SheetReport report) {
        ObjectNode node = Json.object().put("outcome", report.grade().name());
        report.below().forEach(node.putArray("below")::add);
        report.missing().forEach(node.putArray("missing")::add);
        report.keepsFromDistinction().forEach(node.putArray("keepsFromDistinction")::add);
        ObjectNode scores = node.putObject("scores");
        for (Criterion criterion : report.sheet().plan().catalogue().criteria()) {
            report.sheet().score(criterion.code()).ifPresent(score -> scores.put(criterion.code(), score.points()));
        }
        return node;
    }

    static void rejected(ArrayNode array, Iterable<RowIssue> issues) {
        issues.forEach(issue -> array.addObject()
                .put("line", issue.line())
                .put("column", issue.column())
                .put("code", issue.code())
                .put("mend", issue.mend()));
    }
}
