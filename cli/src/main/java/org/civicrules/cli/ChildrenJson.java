package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.ReportingPeriod;
import org.civicrules.performance.ssda903.FileReport;
import org.civicrules.performance.ssda903.RowIssue;

/** JSON of what {@code kpi children} found. */
final class ChildrenJson {

    private ChildrenJson() {}

    static ObjectNode of(ChildrenAnswer answer) {
        ObjectNode node = results(answer.terms().period(), answer.results());
        if (!answer.series().isEmpty()) {
            ArrayNode series = node.putArray("series");
            answer.series().forEach(part -> series.add(results(part.period(), part.results())));
        }
        answer.earlier().ifPresent(part -> node.set("comparedWith", results(part.period(), part.results())));
        ObjectNode policies = node.putObject("policies");
        answer.terms().policies().values().forEach((policy, value) -> policies.put(policy.id(), value));
        ArrayNode input = node.putArray("input");
        answer.input().files().forEach(file -> input.add(of(file)));
        return node;
    }

    private static ObjectNode results(ReportingPeriod period, Iterable<Measured> results) {
        ObjectNode node = Json.object();
        node.putObject("period")
                .put("from", period.from().toString())
                .put("to", period.to().toString());
        ArrayNode indicators = node.putArray("indicators");
        results.forEach(measured -> indicators.add(of(measured)));
        return node;
    }

    private static ObjectNode of(Measured measured) {
        IndicatorResult result = measured.result();
        ObjectNode node = Json.object()
                .put("id", measured.id())
                .put("title", result.definition().title());
        figures(node, result);
        node.put("unit", result.definition().unit());
        node.put("status", status(result));
        node.put("reason", reason(result).or(measured::note).orElse(null));
        ObjectNode excluded = node.putObject("excluded");
        result.tally().excluded().forEach(excluded::put);
        ObjectNode unknown = node.putObject("unknown");
        result.tally().unknown().forEach(unknown::put);
        ObjectNode baseOnly = node.putObject("baseOnly");
        result.tally().baseOnly().forEach(baseOnly::put);
        ArrayNode breakdown = node.putArray("breakdown");
        measured.parts().forEach(part -> breakdown.add(of(part)));
        Json.citations(node.putArray("citations"), result.definition().citations());
        return node;
    }

    private static ObjectNode of(Measured.Part part) {
        ObjectNode node = Json.object().put("key", part.key()).put("label", part.label());
        figures(node, part.result());
        return node.put("status", status(part.result()));
    }

    private static void figures(ObjectNode node, IndicatorResult result) {
        node.put("numerator", result.tally().numerator());
        if (base(result).isPresent()) {
            node.put("denominator", result.tally().denominator());
        } else {
            node.putNull("denominator");
        }
        node.put("value", result.valueText().orElse(null));
        node.put("published", result.publishedText().orElse(null));
    }

    /** The base, where the indicator has one: a count has none. */
    static Optional<String> base(IndicatorResult result) {
        return result.definition().scoring() == Scoring.COUNT
                ? Optional.empty()
                : Optional.of(result.tally().denominator().toPlainString());
    }

    static String status(IndicatorResult result) {
        return result.known().isPresent() ? "VALUE" : "NO_VALUE";
    }

    static Optional<String> reason(IndicatorResult result) {
        return result.value() instanceof IndicatorValue.None none ? Optional.of(none.detail()) : Optional.empty();
    }

    private static ObjectNode of(FileReport file) {
        ObjectNode node = Json.object()
                .put("file", file.file())
                .put("read", file.read())
                .put("accepted", file.accepted())
                .put("rejected", file.rejected())
                .put("repaired", file.repaired());
        ArrayNode rows = node.putArray("rows");
        file.issues().stream().filter(InputReportText::isOneByOne).forEach(issue -> rows.add(of(issue)));
        ObjectNode kept = node.putObject("noted");
        InputReportText.kept(file).forEach((code, count) -> kept.put(code.name(), count));
        return node;
    }

    private static ObjectNode of(RowIssue issue) {
        return Json.object()
                .put("line", issue.line())
                .put("column", issue.column())
                .put("code", issue.code().name())
                .put("done", issue.code().effect().name());
    }
}
