package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.performance.statistics.Comparisons;
import org.civicrules.performance.statistics.ConfidenceLevel;

/**
 * Puts computed indicators beside benchmarks, targets and an earlier period, part beside part. A figure without a value is compared with
 * nothing, and so is the whole of a breakdown that shares it out, which is 100 always. Of two values one is called better, worse, higher or
 * lower only where a 95 % interval says that they differ.
 */
public final class ComparedFigures {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    private ComparedFigures() {}

    /** A headline or a part that has a value. */
    private record Figure(String part, IndicatorResult result) {

        static Stream<Figure> of(Measured measured) {
            boolean sharedOut = !measured.parts().isEmpty()
                    && measured.result().definition().scoring() == Scoring.PROPORTION
                    && Parts.of(measured.id()).kind() == Parts.Kind.SHARES_OF_WHOLE;
            return Stream.concat(
                            sharedOut ? Stream.empty() : Stream.of(new Figure("", measured.result())),
                            measured.parts().stream().map(part -> new Figure(part.key(), part.result())))
                    .filter(figure -> figure.result.known().isPresent());
        }

        IndicatorDefinition definition() {
            return result.definition();
        }

        BigFraction value() {
            return result.known().orElseThrow().exact();
        }

        /** Whether a benchmark or a target is of this figure. */
        boolean isNamed(String name) {
            return name.equals(definition().id().value() + (part.isEmpty() ? "" : "/" + part));
        }
    }

    /**
     * {@return each figure beside every benchmark of it, and beside the targets whose period holds the last day or is {@code *}}
     *
     * @param results the indicators
     * @param terms the tables and the period
     */
    public static ImmutableList<ComparedFigure> withTables(ImmutableList<Measured> results, MeasureTerms terms) {
        return results.stream()
                .flatMap(Figure::of)
                .flatMap(figure -> Stream.concat(benchmarks(figure, terms), targets(figure, terms)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<ComparedFigure> benchmarks(Figure figure, MeasureTerms terms) {
        return terms.tables().benchmarks().stream()
                .filter(benchmark -> figure.isNamed(benchmark.indicator()))
                .map(benchmark -> ComparedFigure.of(
                        figure.definition(),
                        figure.part(),
                        benchmark.area(),
                        benchmark.period(),
                        figure.value(),
                        Exact.of(benchmark.value()),
                        Comparisons.isClear(figure.result(), benchmark.value(), LEVEL)));
    }

    private static Stream<ComparedFigure> targets(Figure figure, MeasureTerms terms) {
        return terms.tables().targets().stream()
                .filter(target -> figure.isNamed(target.indicator()))
                .filter(target -> target.period().equals(Target.EVERY_PERIOD)
                        || ReportingPeriod.parse(target.period())
                                .filter(period -> period.contains(terms.to()))
                                .isPresent())
                .map(target -> ComparedFigure.of(figure.definition(), figure.part(), target, figure.value()));
    }

    /**
     * {@return each figure beside itself in an earlier period}
     *
     * @param results the indicators
     * @param earlier the same indicators of the earlier period
     * @param period the earlier period
     */
    public static ImmutableList<ComparedFigure> withEarlier(
            ImmutableList<Measured> results, ImmutableList<Measured> earlier, ReportingPeriod period) {
        ImmutableMap<String, ImmutableList<Figure>> before = earlier.stream()
                .collect(ImmutableMap.toImmutableMap(
                        Measured::id, measured -> Figure.of(measured).collect(ImmutableList.toImmutableList())));
        return results.stream()
                .flatMap(measured -> Figure.of(measured)
                        .flatMap(figure -> before.getOrDefault(measured.id(), ImmutableList.of()).stream()
                                .filter(other -> other.part().equals(figure.part()))
                                .map(other -> ComparedFigure.of(
                                        figure.definition(),
                                        figure.part(),
                                        ComparedFigure.EARLIER_PERIOD,
                                        period.toString(),
                                        figure.value(),
                                        other.value(),
                                        Comparisons.isClear(other.result(), figure.result(), LEVEL)))))
                .collect(ImmutableList.toImmutableList());
    }
}
