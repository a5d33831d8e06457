package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.performance.statistics.Comparison;
import org.civicrules.performance.statistics.Interval;
import org.civicrules.performance.tenants.Reconciliation;
import org.civicrules.performance.tenants.ReturnRow;
import org.civicrules.performance.tenants.SatisfactionMeasure;
import org.civicrules.performance.tenants.Scope;

/** Prints the results of a return, one for each row: as aligned text, a JSON list or CSV. */
final class TenantOutput {

    private static final int PLACES = 1;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final ImmutableList<Column> COLUMNS = ImmutableList.of(
            Column.word("year", "Year"),
            Column.word("scope", "Scope"),
            Column.word("tenure", "Tenure"),
            Column.text("landlord", "Landlord"),
            Column.text("code", "Code"),
            Column.word("type", "Type"),
            Column.word("measure", "Measure"),
            Column.word("indicator", "Indicator"),
            Column.number("numerator", "Numerator"),
            Column.number("denominator", "Denominator"),
            Column.word("value", "Value"),
            Column.word("published", "Published"),
            Column.word("unit", "Unit"),
            Column.word("status", "Status"),
            Column.word("reason", "Reason"),
            Column.word("detail", "Detail"),
            Column.word("interval", "Interval"));
    private static final ImmutableList<Column> RECONCILED =
            ImmutableList.of(Column.text("printed", "Printed"), Column.word("reconciliation", "Reconciliation"));
    private static final ImmutableList<Column> COMPARED = ImmutableList.of(
            Column.word("compared_year", "Compared year"),
            Column.word("compared_value", "Compared value"),
            Column.word("change", "Change"),
            Column.word("change_interval", "Change interval"),
            Column.word("p_value", "P value"),
            Column.word("movement", "Movement"));

    private static final ImmutableList<Column> TARGETS =
            ImmutableList.of(Column.word("target", "Target"), Column.word("target_verdict", "Target verdict"));

    private final PrintWriter out;
    private final boolean reconcile;
    private final boolean compare;
    private final boolean targets;
    private final boolean explain;

    TenantOutput(PrintWriter out, boolean reconcile, boolean compare, boolean targets, boolean explain) {
        this.out = out;
        this.reconcile = reconcile;
        this.compare = compare;
        this.targets = targets;
        this.explain = explain;
    }

    void print(ImmutableList<TenantResult> results, Format format) {
        switch (format) {
            case TEXT -> results.forEach(this::text);
            case JSON -> out.println(Json.write(json(results)));
            case CSV -> csv(results);
        }
    }

    private void text(TenantResult result) {
        out.println(line(result));
        if (explain) {
            result.row()
                    .result()
                    .ifPresent(found -> out.print(found.explanation().toText().indent(2)));
        }
    }

    private String line(TenantResult result) {
        ReturnRow row = result.row();
        String start = "%-4s %-8s %-8s %-7s".formatted(row.year(), row.scope(), row.code(), row.measure());
        if (result.status().equals("REJECTED")) {
            return start + " rejected: " + result.detail().orElseThrow();
        }
        if (result.status().equals("NO_VALUE")) {
            return start + " no value: " + result.detail().orElseThrow() + reconciliation(row);
        }
        IndicatorResult found = row.result().orElseThrow();
        return start
                + " %8s %s  %s/%s"
                        .formatted(
                                found.publishedText().orElseThrow(),
                                found.definition().unit(),
                                plain(row.numerator()),
                                plain(row.denominator()))
                + result.interval()
                        .map(interval -> "  95 %: " + interval.text(PLACES))
                        .orElse("")
                + change(result)
                + target(result)
                + reconciliation(row);
    }

    private String reconciliation(ReturnRow row) {
        String printed = row.printed().isEmpty() ? "nothing" : row.printed();
        return reconcile ? "  printed " + printed + ": " + Reconciliation.of(row) : "";
    }

    private static String target(TenantResult result) {
        return result.verdict()
                .map(verdict -> "  target " + plain(result.target()) + ": " + verdict)
                .orElse("");
    }

    private static String change(TenantResult result) {
        return result.comparison()
                .map(comparison -> "  since " + result.other().orElseThrow().year() + ": " + change(comparison.change())
                        + " (" + comparison.interval().text(PLACES) + "), p " + pValue(comparison) + ", "
                        + movement(result, comparison))
                .orElse("");
    }

    private static String change(double change) {
        return BigDecimal.valueOf(change).setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    private void csv(ImmutableList<TenantResult> results) {
        List<Column> header = new ArrayList<>(COLUMNS);
        if (reconcile) {
            header.addAll(RECONCILED);
        }
        if (compare) {
            header.addAll(COMPARED);
        }
        if (targets) {
            header.addAll(TARGETS);
        }
        CsvSheet rows = CsvSheet.to(out, header.toArray(Column[]::new));
        results.forEach(result -> rows.row(cells(result).toArray()));
    }

    private List<String> cells(TenantResult result) {
        ReturnRow row = result.row();
        Optional<IndicatorResult> found = row.result();
        List<String> cells = new ArrayList<>(List.of(
                row.year(),
                row.scope(),
                tenure(row).orElse(""),
                row.landlord(),
                row.code(),
                row.type(),
                row.measure(),
                indicator(row).orElse(""),
                plain(row.numerator()),
                plain(row.denominator()),
                found.flatMap(IndicatorResult::valueText).orElse(""),
                found.flatMap(IndicatorResult::publishedText).orElse(""),
                unit(row).orElse(""),
                result.status(),
                result.reason().orElse(""),
                result.detail().orElse(""),
                result.interval().map(interval -> interval.text(PLACES)).orElse("")));
        if (reconcile) {
            cells.addAll(List.of(row.printed(), Reconciliation.of(row).name()));
        }
        if (compare) {
            cells.addAll(comparedCells(result));
        }
        if (targets) {
            cells.addAll(List.of(
                    plain(result.target()), result.verdict().map(Enum::name).orElse("")));
        }
        return cells;
    }

    private static List<String> comparedCells(TenantResult result) {
        Optional<Comparison> comparison = result.comparison();
        return List.of(
                result.other().map(ReturnRow::year).orElse(""),
                otherValue(result).orElse(""),
                exactChange(result).orElse(""),
                comparison.map(found -> found.interval().text(PLACES)).orElse(""),
                comparison.map(TenantOutput::pValue).orElse(""),
                comparison.map(found -> movement(result, found)).orElse(""));
    }

    private ArrayNode json(ImmutableList<TenantResult> results) {
        ArrayNode list = Json.array();
        results.forEach(result -> list.add(json(result)));
        return list;
    }

    private ObjectNode json(TenantResult result) {
        ReturnRow row = result.row();
        Optional<IndicatorResult> found = row.result();
        ObjectNode node = Json.object();
        node.put("year", row.year());
        node.put("scope", row.scope());
        put(node, "tenure", tenure(row));
        node.put("landlord", row.landlord());
        node.put("code", row.code());
        node.put("type", row.type());
        node.put("measure", row.measure());
        put(node, "indicator", indicator(row));
        node.put("numerator", row.numerator().orElse(null));
        node.put("denominator", row.denominator().orElse(null));
        put(node, "value", found.flatMap(IndicatorResult::valueText));
        put(node, "published", found.flatMap(IndicatorResult::publishedText));
        put(node, "unit", unit(row));
        node.put("status", result.status());
        put(node, "reason", result.reason());
        put(node, "detail", result.detail());
        node.set("interval", result.interval().map(TenantOutput::json).orElse(null));
        if (reconcile) {
            node.put("printed", row.printed())
                    .put("reconciliation", Reconciliation.of(row).name());
        }
        if (compare) {
            node.set("comparison", comparison(result));
        }
        if (targets) {
            put(node, "target", result.target().map(BigDecimal::toPlainString));
            put(node, "target_verdict", result.verdict().map(Enum::name));
        }
        if (row.isRejected()) {
            ArrayNode issues = node.putArray("issues");
            row.issues().forEach(issue -> issues.add(json(issue)));
        }
        return node;
    }

    static ObjectNode json(RowIssue issue) {
        return Json.object()
                .put("file", issue.file())
                .put("line", issue.line())
                .put("column", issue.column())
                .put("code", issue.code())
                .put("problem", issue.mend());
    }

    private static ObjectNode comparison(TenantResult result) {
        ObjectNode node = Json.object();
        put(node, "year", result.other().map(ReturnRow::year));
        put(node, "value", otherValue(result));
        put(node, "change", exactChange(result));
        node.set(
                "interval",
                result.comparison().map(found -> json(found.interval())).orElse(null));
        put(node, "p_value", result.comparison().map(TenantOutput::pValue));
        put(node, "movement", result.comparison().map(found -> movement(result, found)));
        return node;
    }

    static ObjectNode json(Interval interval) {
        return Json.object()
                .put("lower", interval.lower(PLACES).toPlainString())
                .put("upper", interval.upper(PLACES).toPlainString())
                .put("level", interval.level().label())
                .put("method", interval.method().name());
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        node.put(name, value.orElse(null));
    }

    private static Optional<String> tenure(ReturnRow row) {
        return Scope.parse(row.scope()).filter(Scope::isTenure).map(Scope::label);
    }

    private static Optional<String> indicator(ReturnRow row) {
        return row.satisfactionMeasure()
                .map(measure -> measure.definition().id().value());
    }

    private static Optional<String> unit(ReturnRow row) {
        return row.satisfactionMeasure().map(SatisfactionMeasure::definition).map(definition -> definition.unit());
    }

    private static Optional<String> otherValue(TenantResult result) {
        return result.other().flatMap(ReturnRow::result).flatMap(IndicatorResult::valueText);
    }

    /** This row's exact value less the other's, written like a value. */
    private static Optional<String> exactChange(TenantResult result) {
        Optional<BigFraction> value = exact(result.row());
        Optional<BigFraction> before = result.other().flatMap(TenantOutput::exact);
        return value.flatMap(now -> before.map(now::subtract)).map(TenantOutput::plain);
    }

    private static String plain(BigFraction exact) {
        return exact.bigDecimalValue(IndicatorResult.TEXT_PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Optional<BigFraction> exact(ReturnRow row) {
        return row.result().flatMap(IndicatorResult::known).map(IndicatorValue.Known::exact);
    }

    private static String movement(TenantResult result, Comparison comparison) {
        return comparison
                .movement(result.row().result().orElseThrow().definition().polarity())
                .name();
    }

    private static String pValue(Comparison comparison) {
        return BigDecimal.valueOf(comparison.pValue()).round(THREE_DIGITS).toPlainString();
    }

    private static String plain(Optional<BigDecimal> count) {
        return count.map(BigDecimal::toPlainString).orElse("");
    }
}
