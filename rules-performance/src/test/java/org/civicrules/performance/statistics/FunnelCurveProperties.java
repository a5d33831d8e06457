package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class FunnelCurveProperties {

    @Property
    void theFunnelNarrowsAndTheOuterLimitsHoldTheInner(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @DoubleRange(min = 0.1, max = 50) double deviation,
            @ForAll @IntRange(min = 1, max = 200) int from,
            @ForAll @IntRange(min = 1, max = 2000) int more,
            @ForAll @IntRange(min = 2, max = 40) int points) {
        for (FunnelCurve curve : List.of(
                FunnelCurve.over(from, from + more, points, size -> FunnelLimits.proportion(share, size)),
                FunnelCurve.over(from, from + more, points, size -> FunnelLimits.mean(share, deviation, size)))) {
            assertNarrowing(curve, FunnelLimits::inner);
            assertNarrowing(curve, FunnelLimits::outer);
            assertThat(curve.points()).allSatisfy(point -> {
                assertHolds(point.limits().outer(), point.limits().inner());
                assertThat(point.limits().inner().contains(share)).isTrue();
            });
        }
    }

    /**
     * The limits of a rate step from count to count, so they narrow on the whole and not from point to point. Where next
     * to nothing is expected (below 0.0253), one event is already too many.
     */
    @Property
    void theLimitsOfARateHoldTheBenchmarkWhereSomethingIsExpected(
            @ForAll @DoubleRange(min = 26, max = 200) double benchmark,
            @ForAll @IntRange(min = 1, max = 3000) int from,
            @ForAll @IntRange(min = 1, max = 3000) int more) {
        FunnelCurve curve = FunnelCurve.over(from, from + more, 15, base -> FunnelLimits.rate(benchmark, base, 1000));

        assertThat(curve.points()).allSatisfy(point -> {
            assertThat(point.limits().position(benchmark)).isEqualTo(FunnelPosition.WITHIN);
            assertHolds(point.limits().outer(), point.limits().inner());
        });
    }

    private static void assertNarrowing(FunnelCurve curve, Function<FunnelLimits, Interval> limits) {
        for (int place = 1; place < curve.points().size(); place++) {
            assertHolds(
                    limits.apply(curve.points().get(place - 1).limits()),
                    limits.apply(curve.points().get(place).limits()));
        }
    }

    private static void assertHolds(Interval wide, Interval narrow) {
        assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
        assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
    }
}
