package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.Policies;
import org.civicrules.performance.lookedafter.disclosure.Publication;
import org.civicrules.performance.lookedafter.disclosure.PublishedMeasure;

/** One indicator as the command prints it: as computed, or as it may be published. */
record ChildrenFigures(Measured measured, Figure whole, ImmutableList<Figure> parts, boolean isForPublication) {

    /** One figure, with whatever may be shown of it. */
    record Figure(
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<String> value,
            Optional<String> published,
            Optional<String> reason) {

        static Figure of(IndicatorResult result) {
            boolean isCount = result.definition().scoring() == Scoring.COUNT;
            return new Figure(
                    Optional.of(result.tally().numerator()),
                    isCount ? Optional.empty() : Optional.of(result.tally().denominator()),
                    result.valueText(),
                    result.publishedText(),
                    result.none().map(IndicatorValue.None::detail));
        }

        static Figure of(PublishedMeasure.Cell cell, IndicatorResult result) {
            boolean hidden = cell.numerator().isEmpty();
            return new Figure(
                    cell.numerator(),
                    cell.denominator(),
                    hidden ? Optional.empty() : result.valueText(),
                    Optional.of(cell.figure().text()),
                    hidden && result.known().isPresent()
                            ? Optional.of("hidden to protect people")
                            : result.none().map(IndicatorValue.None::detail));
        }

        String status() {
            return value.isPresent() ? "VALUE" : "NO_VALUE";
        }

        /** Numerator and denominator with a slash between, as far as they are shown. */
        String counts() {
            return numerator.isPresent() && denominator.isPresent()
                    ? numerator.get().toPlainString() + "/" + denominator.get().toPlainString()
                    : "";
        }
    }

    static ImmutableList<ChildrenFigures> of(ImmutableList<Measured> results, boolean publish, Policies policies) {
        return publish
                ? Publication.of(results, policies).stream()
                        .map(ChildrenFigures::of)
                        .collect(ImmutableList.toImmutableList())
                : results.stream().map(ChildrenFigures::of).collect(ImmutableList.toImmutableList());
    }

    private static ChildrenFigures of(Measured measured) {
        return new ChildrenFigures(
                measured,
                Figure.of(measured.result()),
                measured.parts().stream()
                        .map(part -> Figure.of(part.result()))
                        .collect(ImmutableList.toImmutableList()),
                false);
    }

    private static ChildrenFigures of(PublishedMeasure published) {
        ImmutableList.Builder<Figure> parts = ImmutableList.builder();
        for (int i = 0; i < published.parts().size(); i++) {
            parts.add(Figure.of(
                    published.parts().get(i),
                    published.measured().parts().get(i).result()));
        }
        Measured measured = published.measured();
        return new ChildrenFigures(measured, Figure.of(published.whole(), measured.result()), parts.build(), true);
    }
}
