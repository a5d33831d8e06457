package org.civicrules.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.ReportingPeriod;

/** Prints what {@code kpi children} found. */
final class ChildrenOutput {

    private final PrintWriter out;

    ChildrenOutput(PrintWriter out) {
        this.out = out;
    }

    void print(ChildrenAnswer answer, Format format) {
        switch (format) {
            case JSON -> out.println(Json.write(ChildrenJson.of(answer)));
            case CSV -> csv(answer);
            case TEXT -> text(answer);
        }
    }

    private void text(ChildrenAnswer answer) {
        text(answer.terms().period(), answer.results());
        answer.series().forEach(part -> text(part.period(), part.results()));
        answer.earlier().ifPresent(part -> text(part.period(), part.results()));
    }

    private void text(ReportingPeriod period, Iterable<Measured> results) {
        out.println(period.from() + " to " + period.to());
        for (Measured measured : results) {
            line("", measured.id(), measured.result(), measured.note());
            measured.parts().forEach(part -> line("    ", part.key(), part.result(), Optional.empty()));
        }
    }

    private void line(String indent, String name, IndicatorResult result, Optional<String> note) {
        String excluded = result.tally().excluded().isEmpty()
                ? ""
                : "  excluded " + result.tally().excluded();
        out.println(indent
                + String.format("%-52s", name)
                + value(result)
                + excluded
                + note.map(text -> "  (" + text + ")").orElse(""));
    }

    private static String value(IndicatorResult result) {
        if (result.value() instanceof IndicatorValue.None none) {
            return "no value: " + none.detail();
        }
        return result.publishedText().orElseThrow() + " " + result.definition().unit()
                + ChildrenJson.base(result)
                        .map(base -> "  " + result.tally().numerator().toPlainString() + "/" + base)
                        .orElse("");
    }

    private void csv(ChildrenAnswer answer) {
        CsvOut rows = new CsvOut(
                out,
                "from",
                "to",
                "indicator",
                "part",
                "numerator",
                "denominator",
                "value",
                "published",
                "unit",
                "status",
                "reason");
        csv(rows, answer.terms().period(), answer.results());
        answer.series().forEach(part -> csv(rows, part.period(), part.results()));
        answer.earlier().ifPresent(part -> csv(rows, part.period(), part.results()));
    }

    private static void csv(CsvOut rows, ReportingPeriod period, Iterable<Measured> results) {
        for (Measured measured : results) {
            row(rows, period, measured.id(), "", measured.result(), measured.note());
            measured.parts()
                    .forEach(part -> row(rows, period, measured.id(), part.key(), part.result(), Optional.empty()));
        }
    }

    private static void row(
            CsvOut rows,
            ReportingPeriod period,
            String id,
            String part,
            IndicatorResult result,
            Optional<String> note) {
        rows.row(
                period.from().toString(),
                period.to().toString(),
                id,
                part,
                result.tally().numerator().toPlainString(),
                ChildrenJson.base(result).orElse(""),
                result.valueText().orElse(""),
                result.publishedText().orElse(""),
                result.definition().unit(),
                ChildrenJson.status(result),
                ChildrenJson.reason(result).or(() -> note).orElse(""));
    }
}
