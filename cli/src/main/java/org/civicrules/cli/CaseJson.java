package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import org.civicrules.assessment.AreaScore;
import org.civicrules.assessment.ComponentWeighting;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.SheetReport;
import org.civicrules.assessment.conduct.AuditEvent;
import org.civicrules.assessment.conduct.CaseReport;
import org.civicrules.assessment.conduct.MembershipRule;

/** A decided case as JSON. */
final class CaseJson {

    private static final int DECIMALS = 2;

    private CaseJson() {}

    static ObjectNode of(CaseInput input, CaseReport report) {
        ObjectNode node =
                Json.object().put("apprentice", input.file().apprentice()).put("headline", report.headline());
        GradeJson.fill(node, report.grading());
        node.put("scoresDigest", report.grading().inputDigest());
        node.put("inputDigest", input.digest());
        node.put("outcome", report.facts().grade().name());
        node.put("asAt", report.facts().asAt().toString());
        node.put("attempt", report.facts().attempt());
        node.put("state", report.history().state().name());
        grade(node, report.grading().deciding());
        ArrayNode trail = node.putArray("trail");
        report.history().trail().forEach(event -> trail.add(of(event)));
        report.next().ifPresent(event -> node.set("next", of(event)));
        ArrayNode memberships = node.putArray("memberships");
        input.rules().memberships().forEach(membership -> memberships.add(of(report, membership)));
        report.scores().minimumTaken().forEach(node.putArray("minimumTaken")::add);
        ArrayNode rejected = node.putArray("rejected");
        report.scores()
                .rejected()
                .forEach(issue -> rejected.addObject()
                        .put("place", issue.column())
                        .put("code", issue.code())
                        .put("mend", issue.mend()));
        node.set("findings", Json.of(report.findings()));
        node.set("explanation", Json.of(report.grading().explanation()));
        return node;
    }

    private static void grade(ObjectNode node, SheetReport deciding) {
        changes(node.putObject("changesToPass"), deciding.changesToPass());
        changes(node.putObject("changesToDistinction"), deciding.changesToDistinction());
        ArrayNode areas = node.putArray("areas");
        deciding.areas().forEach(area -> areas.add(of(area)));
        ComponentWeighting.weightedMean(deciding.sheet())
                .value()
                .ifPresent(mean -> node.putObject("weightedMean")
                        .put(
                                "value",
                                mean.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP)
                                        .toPlainString())
                        .put("use", "information only; the grade does not depend on it"));
    }

    private static void changes(ObjectNode node, ImmutableMap<String, Score> changes) {
        changes.forEach((code, score) -> node.put(code, score.points()));
    }

    private static ObjectNode of(AreaScore area) {
        ObjectNode node = Json.object()
                .put("kind", area.kind().name())
                .put("area", area.area())
                .put("criteria", area.criteria());
        area.lowest().ifPresentOrElse(score -> node.put("lowest", score.points()), () -> node.putNull("lowest"));
        return node;
    }

    private static ObjectNode of(AuditEvent event) {
        ObjectNode node = Json.object()
                .put("step", event.step().name())
                .put("on", event.on().toString())
                .put("attempt", event.attempt())
                .put("accepted", event.accepted())
                .put("state", event.state().name());
        ArrayNode decided = node.putArray("findings");
        event.findings()
                .forEach(finding -> decided.addObject()
                        .put("rule", finding.rule().value())
                        .put("subject", finding.subject())
                        .put("outcome", finding.outcome().name()));
        node.set("blockers", Json.of(event.blockers()));
        return node;
    }

    private static ObjectNode of(CaseReport report, MembershipRule membership) {
        ObjectNode node = Json.object()
                .put("body", membership.body())
                .put("grade", membership.grade())
                .put("rule", membership.id().value())
                .put(
                        "outcome",
                        membership.decide(report.facts()).get(0).outcome().name());
        membership.stillToShow(report.facts()).forEach(node.putArray("stillToShow")::add);
        return node;
    }
}
