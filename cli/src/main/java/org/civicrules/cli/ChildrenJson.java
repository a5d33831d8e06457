package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSortedMap;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Tally;
import org.civicrules.performance.lookedafter.ComparedFigure;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.Policies;

/** JSON of what {@code kpi children} found. */
final class ChildrenJson {

    private final boolean explain;
    private final Policies policies;

    ChildrenJson(boolean explain, Policies policies) {
        this.explain = explain;
        this.policies = policies;
    }

    ObjectNode of(ChildrenAnswer answer) {
        ObjectNode node = of(answer.whole());
        if (!answer.series().isEmpty()) {
            ArrayNode series = node.putArray("series");
            answer.series().forEach(part -> series.add(of(part)));
        }
        answer.earlier().ifPresent(part -> node.set("comparedWith", of(part)));
        if (!answer.comparisons().isEmpty()) {
            ArrayNode comparisons = node.putArray("comparisons");
            answer.comparisons().forEach(compared -> comparisons.add(of(compared)));
        }
        ArrayNode notes = node.putArray("notes");
        answer.notes().forEach(notes::add);
        ObjectNode readings = node.putObject("policies");
        policies.values().forEach((policy, value) -> readings.put(policy.id(), value));
        ArrayNode input = node.putArray("input");
        answer.input().files().forEach(file -> input.add(of(file)));
        return node;
    }

    private ObjectNode of(ChildrenAnswer.Results results) {
        ObjectNode node = Json.object();
        node.putObject("period")
                .put("from", results.period().from().toString())
                .put("to", results.period().to().toString());
        ArrayNode indicators = node.putArray("indicators");
        results.figures().forEach(figures -> indicators.add(of(figures)));
        return node;
    }

    private ObjectNode of(ChildrenFigures figures) {
        Measured measured = figures.measured();
        IndicatorResult result = measured.result();
        ObjectNode node = Json.object()
                .put("id", measured.id())
                .put("title", result.definition().title());
        put(node, figures.whole());
        node.put("unit", result.definition().unit());
        node.put("status", figures.whole().status());
        node.put("reason", figures.whole().reason().or(measured::note).orElse(null));
        Tally tally = figures.isForPublication() ? Tally.zero() : result.tally();
        reasons(node.putObject("excluded"), tally.excluded());
        reasons(node.putObject("unknown"), tally.unknown());
        reasons(node.putObject("baseOnly"), tally.baseOnly());
        ArrayNode breakdown = node.putArray("breakdown");
        for (int i = 0; i < figures.parts().size(); i++) {
            breakdown.add(of(measured.parts().get(i), figures.parts().get(i)));
        }
        node.set("citations", Json.of(result.definition().citations()));
        if (explain && !figures.isForPublication()) {
            node.set("explanation", Json.of(measured.explanation(policies)));
        }
        return node;
    }

    private static void reasons(ObjectNode node, ImmutableSortedMap<String, Long> counts) {
        counts.forEach(node::put);
    }

    private static ObjectNode of(Measured.Part part, ChildrenFigures.Figure figure) {
        ObjectNode node = Json.object().put("key", part.key()).put("label", part.label());
        put(node, figure);
        return node.put("status", figure.status());
    }

    private static void put(ObjectNode node, ChildrenFigures.Figure figure) {
        node.put("numerator", figure.numerator().orElse(null));
        node.put("denominator", figure.denominator().orElse(null));
        node.put("value", figure.value().orElse(null));
        node.put("published", figure.published().orElse(null));
    }

    private static ObjectNode of(ComparedFigure compared) {
        return Json.object()
                .put("indicator", compared.definition().id().value())
                .put("part", compared.part().isEmpty() ? null : compared.part())
                .put("against", compared.against())
                .put("period", compared.period())
                .put("other", ChildrenOutput.decimal(compared))
                .put("difference", compared.difference().toPlainString())
                .put("standing", compared.standing().name());
    }

    private static ObjectNode of(FileReport file) {
        ObjectNode node = InputReportJson.counts(file);
        ArrayNode rows = node.putArray("rows");
        file.issues().stream()
                .filter(InputReportText::isOneByOne)
                .forEach(issue -> rows.add(InputReportJson.of(issue)));
        ObjectNode kept = node.putObject("noted");
        InputReportText.kept(file).asMap().forEach((code, noted) -> kept.put(code, noted.size()));
        return node;
    }
}
