package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.IndicatorDefinition;

/** Puts computed indicators beside benchmarks, targets and an earlier period. An indicator without a value is compared with nothing. */
public final class ComparedFigures {

    private ComparedFigures() {}

    /**
     * {@return each indicator beside every benchmark of it, and beside the targets whose period holds the last day or is {@code *}}
     *
     * @param results the indicators
     * @param terms the tables and the period
     */
    public static ImmutableList<ComparedFigure> withTables(ImmutableList<Measured> results, MeasureTerms terms) {
        return results.stream()
                .filter(measured -> measured.result().known().isPresent())
                .flatMap(measured -> Stream.concat(benchmarks(measured, terms), targets(measured, terms)))
                .collect(ImmutableList.toImmutableList());
    }

    private static BigFraction value(Measured measured) {
        return measured.result().known().orElseThrow().exact();
    }

    private static Stream<ComparedFigure> benchmarks(Measured measured, MeasureTerms terms) {
        IndicatorDefinition definition = measured.result().definition();
        return terms.tables().benchmarks().stream()
                .filter(benchmark -> benchmark.indicator().equals(measured.id()))
                .map(benchmark -> ComparedFigure.of(
                        definition,
                        benchmark.area(),
                        benchmark.period(),
                        value(measured),
                        Exact.of(benchmark.value())));
    }

    private static Stream<ComparedFigure> targets(Measured measured, MeasureTerms terms) {
        return terms.tables().targets().stream()
                .filter(target -> target.indicator().equals(measured.id()))
                .filter(target -> target.period().equals(Target.EVERY_PERIOD)
                        || ReportingPeriod.parse(target.period())
                                .filter(period -> period.contains(terms.to()))
                                .isPresent())
                .map(target -> ComparedFigure.of(measured.result().definition(), target, value(measured)));
    }

    /**
     * {@return each indicator beside itself in an earlier period}
     *
     * @param results the indicators
     * @param earlier the same indicators of the earlier period
     * @param period the earlier period
     */
    public static ImmutableList<ComparedFigure> withEarlier(
            ImmutableList<Measured> results, ImmutableList<Measured> earlier, ReportingPeriod period) {
        return results.stream()
                .filter(measured -> measured.result().known().isPresent())
                .flatMap(measured -> earlier.stream()
                        .filter(other -> other.id().equals(measured.id())
                                && other.result().known().isPresent())
                        .map(other -> ComparedFigure.of(
                                measured.result().definition(),
                                ComparedFigure.EARLIER_PERIOD,
                                period.toString(),
                                value(measured),
                                value(other))))
                .collect(ImmutableList.toImmutableList());
    }
}
