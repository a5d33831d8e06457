package org.civicrules.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedMap;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Tally;
import org.civicrules.performance.lookedafter.ComparedFigure;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.Policies;

/** Prints what {@code kpi children} found. */
final class ChildrenOutput {

    private static final Joiner.MapJoiner REASONS = Joiner.on(' ').withKeyValueSeparator('=');

    private final PrintWriter out;
    private final boolean explain;

    ChildrenOutput(PrintWriter out, boolean explain) {
        this.out = out;
        this.explain = explain;
    }

    void print(ChildrenAnswer answer, Format format) {
        switch (format) {
            case JSON ->
                out.println(Json.write(new ChildrenJson(explain, answer.terms().policies()).of(answer)));
            case CSV -> csv(answer);
            case TEXT -> text(answer);
        }
    }

    private void text(ChildrenAnswer answer) {
        Policies policies = answer.terms().policies();
        text(answer.whole(), policies);
        answer.series().forEach(part -> text(part, policies));
        answer.earlier().ifPresent(part -> text(part, policies));
        answer.comparisons().forEach(this::text);
    }

    private void text(ChildrenAnswer.Results results, Policies policies) {
        out.println(results.period().from() + " to " + results.period().to());
        for (ChildrenFigures figures : results.figures()) {
            Measured measured = figures.measured();
            line("", measured.id(), figures, figures.whole());
            for (int i = 0; i < figures.parts().size(); i++) {
                line(
                        "    ",
                        measured.parts().get(i).key(),
                        figures,
                        figures.parts().get(i));
            }
            if (explain && !figures.isForPublication()) {
                measured.explanation(policies).toText().lines().forEach(line -> out.println("    | " + line));
            }
        }
    }

    private void line(String indent, String name, ChildrenFigures figures, ChildrenFigures.Figure figure) {
        StringBuilder line = new StringBuilder(indent).append(String.format("%-52s", name));
        if (figure.value().isPresent()) {
            line.append(figure.published().orElseThrow())
                    .append(' ')
                    .append(figures.measured().result().definition().unit())
                    .append(figure.counts().isEmpty() ? "" : "  " + figure.counts());
        } else {
            String reason = figure.reason().orElse("");
            line.append(figure.published()
                    .map(symbol -> symbol + "  (" + reason + ")")
                    .orElse("no value: " + reason));
        }
        if (indent.isEmpty()) {
            line.append(asides(figures));
        }
        out.println(line.toString().stripTrailing());
    }

    private static String asides(ChildrenFigures figures) {
        Tally tally = figures.isForPublication()
                ? Tally.zero()
                : figures.measured().result().tally();
        return aside("excluded", tally.excluded())
                + aside("unknown", tally.unknown())
                + figures.measured().note().map(note -> "  (" + note + ")").orElse("");
    }

    private static String aside(String name, ImmutableSortedMap<String, Long> reasons) {
        return reasons.isEmpty() ? "" : "  " + name + " " + reasons;
    }

    private void text(ComparedFigure compared) {
        out.println(compared.name() + " against " + compared.against() + " (" + compared.period() + "): "
                + decimal(compared) + ", difference " + compared.difference().toPlainString() + ", "
                + compared.standing());
    }

    static String decimal(ComparedFigure compared) {
        BigDecimal other =
                compared.other().bigDecimalValue(10, RoundingMode.HALF_UP).stripTrailingZeros();
        return other.toPlainString();
    }

    private void csv(ChildrenAnswer answer) {
        CsvSheet rows = CsvSheet.to(
                out,
                Column.day("from", "From"),
                Column.day("to", "To"),
                Column.word("indicator", "Indicator"),
                Column.word("part", "Part"),
                Column.number("numerator", "Numerator"),
                Column.number("denominator", "Denominator"),
                Column.word("value", "Value"),
                Column.word("published", "Published"),
                Column.word("unit", "Unit"),
                Column.word("status", "Status"),
                Column.word("reason", "Reason"),
                Column.word("excluded", "Excluded"),
                Column.word("unknown", "Unknown"));
        csv(rows, answer.whole());
        answer.series().forEach(part -> csv(rows, part));
        answer.earlier().ifPresent(part -> csv(rows, part));
    }

    private static void csv(CsvSheet rows, ChildrenAnswer.Results results) {
        for (ChildrenFigures figures : results.figures()) {
            Measured measured = figures.measured();
            row(rows, results, figures, "", figures.whole(), measured.result(), measured.note());
            for (int i = 0; i < figures.parts().size(); i++) {
                Measured.Part part = measured.parts().get(i);
                row(rows, results, figures, part.key(), figures.parts().get(i), part.result(), Optional.empty());
            }
        }
    }

    private static void row(
            CsvSheet rows,
            ChildrenAnswer.Results results,
            ChildrenFigures figures,
            String part,
            ChildrenFigures.Figure figure,
            IndicatorResult result,
            Optional<String> note) {
        Tally tally = figures.isForPublication() ? Tally.zero() : result.tally();
        rows.row(
                results.period().from().toString(),
                results.period().to().toString(),
                figures.measured().id(),
                part,
                figure.numerator().map(BigDecimal::toPlainString).orElse(""),
                figure.denominator().map(BigDecimal::toPlainString).orElse(""),
                figure.value().orElse(""),
                figure.published().orElse(""),
                result.definition().unit(),
                figure.status(),
                figure.reason().or(() -> note).orElse(""),
                REASONS.join(tally.excluded()),
                REASONS.join(tally.unknown()));
    }
}
