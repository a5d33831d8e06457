package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.performance.lookedafter.Indicators;
import org.civicrules.performance.lookedafter.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the looked-after-children indicators and the policies. */
@Command(
        name = "list",
        description = "Lists every looked-after-children indicator with its clauses, and every policy with its values.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules kpi list --format json"})
final class KpiListCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        PrintWriter out = output.out();
        switch (output.format()) {
            case JSON -> output.json(json());
            case CSV -> csv(out);
            case TEXT -> text(out);
        }
        return Exit.EVALUATED;
    }

    private static void text(PrintWriter out) {
        out.println("Indicators");
        for (IndicatorDefinition definition : Indicators.all()) {
            out.println("  " + definition.id() + ": " + definition.title() + " (" + definition.unit() + ")");
            out.println("      " + definition.scoring() + ", " + definition.polarity() + ", clauses "
                    + Clauses.of(definition.citations()));
            out.println("      policies: " + String.join(" ", policies(definition)));
        }
        out.println();
        out.println("Policies: name=default, other values");
        for (Policy policy : Policy.values()) {
            out.println("  " + policy.id() + "=" + policy.defaultValue() + ": " + policy.decides());
            out.println("      values: " + String.join(" | ", policy.readings()));
        }
    }

    private static Iterable<String> policies(IndicatorDefinition definition) {
        return Indicators.policies(definition.id().value()).stream()
                .map(Policy::id)
                .toList();
    }

    private static void csv(PrintWriter out) {
        CsvSheet rows = CsvSheet.to(
                out,
                Column.word("kind", "Kind"),
                Column.word("id", "Id"),
                Column.word("title", "Title"),
                Column.word("default", "Default"),
                Column.word("values", "Values"),
                Column.word("unit", "Unit"),
                Column.word("scoring", "Scoring"),
                Column.word("polarity", "Polarity"),
                Column.word("clauses", "Clauses"));
        for (IndicatorDefinition definition : Indicators.all()) {
            rows.row(
                    "indicator",
                    definition.id().value(),
                    definition.title(),
                    "",
                    "",
                    definition.unit(),
                    definition.scoring().name(),
                    definition.polarity().name(),
                    Clauses.of(definition.citations()));
        }
        for (Policy policy : Policy.values()) {
            rows.row(
                    "policy",
                    policy.id(),
                    policy.decides(),
                    policy.defaultValue(),
                    String.join(" | ", policy.readings()),
                    "",
                    "",
                    "",
                    "");
        }
    }

    private static ObjectNode json() {
        ObjectNode node = Json.object();
        ArrayNode indicators = node.putArray("indicators");
        Indicators.all().forEach(definition -> indicators.add(of(definition)));
        ArrayNode policies = node.putArray("policies");
        for (Policy policy : Policy.values()) {
            ObjectNode item = policies.addObject().put("name", policy.id());
            ArrayNode values = item.putArray("values");
            policy.readings().forEach(values::add);
            item.put("default", policy.defaultValue()).put("decides", policy.decides());
        }
        return node;
    }

    private static ObjectNode of(IndicatorDefinition definition) {
        ObjectNode node = Json.object()
                .put("id", definition.id().value())
                .put("title", definition.title())
                .put("scoring", definition.scoring().name())
                .put("multiplier", definition.multiplier())
                .put("divisor", definition.divisor())
                .put("unit", definition.unit())
                .put("polarity", definition.polarity().name())
                .put("places", definition.rounding().places())
                .put("rounding", definition.rounding().mode().name());
        ArrayNode policies = node.putArray("policies");
        policies(definition).forEach(policies::add);
        node.set("citations", Json.of(definition.citations()));
        return node;
    }
}
