package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.indicator.Tally;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.performance.statistics.ConfidenceLevel;
import org.civicrules.performance.statistics.Interval;
import org.civicrules.performance.statistics.Intervals;
import org.civicrules.performance.tenants.RecordResult;

/** Prints measures computed from records: as aligned text, JSON or CSV. */
final class RecordOutput {

    private static final int PLACES = 1;

    private final PrintWriter out;
    private final FinancialYear year;

    RecordOutput(PrintWriter out, FinancialYear year) {
        this.out = out;
        this.year = year;
    }

    void text(ImmutableList<RecordResult> results, boolean explain) {
        for (RecordResult result : results) {
            IndicatorResult found = result.result();
            String start = "%s %-8s %-25s ".formatted(year, result.scope().label(), name(result));
            out.println(start
                    + found.publishedText()
                            .map(published -> "%8s %s  %s/%s%s"
                                    .formatted(
                                            published,
                                            found.definition().unit(),
                                            numerator(found).orElse(""),
                                            denominator(found).orElse(""),
                                            interval(found)
                                                    .map(interval -> "  95 %: " + interval.text(PLACES))
                                                    .orElse("")))
                            .orElseGet(() ->
                                    "no value: " + found.none().orElseThrow().detail())
                    + left("  excluded: ", found.tally().excluded())
                    + left("  unknown: ", found.tally().unknown()));
            if (explain) {
                out.print(found.explanation().toText().indent(2));
            }
        }
    }

    private static String left(String label, Map<String, Long> counts) {
        return counts.isEmpty() ? "" : label + reasons(counts);
    }

    void csv(ImmutableList<RecordResult> results) {
        CsvSheet rows = CsvSheet.to(
                out,
                Column.word("year", "Year"),
                Column.word("scope", "Scope"),
                Column.word("measure", "Measure"),
                Column.word("indicator", "Indicator"),
                Column.word("unweighted", "Unweighted"),
                Column.number("numerator", "Numerator"),
                Column.number("denominator", "Denominator"),
                Column.word("value", "Value"),
                Column.word("published", "Published"),
                Column.word("unit", "Unit"),
                Column.word("status", "Status"),
                Column.word("reason", "Reason"),
                Column.word("detail", "Detail"),
                Column.word("interval", "Interval"),
                Column.word("excluded", "Excluded"),
                Column.word("unknown", "Unknown"),
                Column.word("base_only", "Base only"));
        results.forEach(result -> rows.row(cells(result)));
    }

    private Object[] cells(RecordResult result) {
        IndicatorResult found = result.result();
        Tally tally = found.tally();
        return new Object[] {
            year.toString(),
            result.scope().label(),
            result.measure(),
            found.definition().id().value(),
            result.unweighted() ? "yes" : "no",
            numerator(found).orElse(""),
            denominator(found).orElse(""),
            found.valueText().orElse(""),
            found.publishedText().orElse(""),
            found.definition().unit(),
            status(found),
            found.none().map(none -> none.reason().name()).orElse(""),
            found.none().map(IndicatorValue.None::detail).orElse(""),
            interval(found).map(interval -> interval.text(PLACES)).orElse(""),
            reasons(tally.excluded()),
            reasons(tally.unknown()),
            reasons(tally.baseOnly())
        };
    }

    ObjectNode json(ImmutableList<RecordResult> results) {
        ObjectNode node = Json.object();
        node.putObject("period")
                .put("from", year.firstDay().toString())
                .put("to", year.lastDay().toString());
        ArrayNode list = node.putArray("indicators");
        results.forEach(result -> list.add(json(result)));
        return node;
    }

    private ObjectNode json(RecordResult result) {
        IndicatorResult found = result.result();
        IndicatorDefinition definition = found.definition();
        ObjectNode node = Json.object()
                .put("id", definition.id().value())
                .put("year", year.toString())
                .put("scope", result.scope().label())
                .put("measure", result.measure())
                .put("unweighted", result.unweighted())
                .put("numerator", known(found) ? found.tally().numerator() : null)
                .put("denominator", known(found) ? found.tally().denominator() : null)
                .put("value", found.valueText().orElse(null))
                .put("published", found.publishedText().orElse(null))
                .put("unit", definition.unit())
                .put("status", status(found))
                .put("reason", found.none().map(none -> none.reason().name()).orElse(null))
                .put("detail", found.none().map(IndicatorValue.None::detail).orElse(null));
        node.set("interval", interval(found).map(TenantOutput::json).orElse(null));
        counts(node.putObject("excluded"), found.tally().excluded());
        counts(node.putObject("unknown"), found.tally().unknown());
        counts(node.putObject("base_only"), found.tally().baseOnly());
        node.set("citations", Json.of(definition.citations()));
        return node;
    }

    private static void counts(ObjectNode node, Map<String, Long> counts) {
        counts.forEach(node::put);
    }

    private static String reasons(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String name(RecordResult result) {
        return result.measure() + (result.unweighted() ? " unweighted" : "");
    }

    private static String status(IndicatorResult result) {
        return known(result) ? "VALUE" : "NO_VALUE";
    }

    private static boolean known(IndicatorResult result) {
        return result.known().isPresent();
    }

    private static Optional<String> numerator(IndicatorResult result) {
        return known(result) ? Optional.of(result.tally().numerator().toPlainString()) : Optional.empty();
    }

    private static Optional<String> denominator(IndicatorResult result) {
        return known(result) ? Optional.of(result.tally().denominator().toPlainString()) : Optional.empty();
    }

    private static Optional<Interval> interval(IndicatorResult result) {
        return Intervals.of(result, ConfidenceLevel.NINETY_FIVE);
    }
}
