package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_NINE_POINT_EIGHT;

import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunnelCurveTest {

    static Stream<DoubleFunction<FunnelLimits>> limits() {
        return Stream.of(
                size -> FunnelLimits.proportion(0.315, size),
                size -> FunnelLimits.rate(36, size, 1000),
                size -> FunnelLimits.mean(14, 7, size));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void eachPointHasTheLimitsOfItsDenominator(DoubleFunction<FunnelLimits> limits) {
        FunnelCurve curve = FunnelCurve.over(20, 500, 97, limits);

        assertThat(curve.points()).hasSize(97);
        for (int place = 0; place < 97; place++) {
            double denominator = 20 + 5.0 * place;
            assertThat(curve.points().get(place))
                    .isEqualTo(new FunnelCurve.Point(denominator, limits.apply(denominator)));
        }
    }

    @Test
    void bothEndsBelongToTheCurve() {
        FunnelCurve curve = FunnelCurve.over(0.1, 0.7, 8, size -> FunnelLimits.mean(0, 1, size));

        assertThat(curve.points().get(0).denominator()).isEqualTo(0.1);
        assertThat(curve.points().get(7).denominator()).isEqualTo(0.7);
    }

    @Test
    void twoPointsAreTheFewest() {
        assertThat(FunnelCurve.over(1, 2, 2, size -> FunnelLimits.mean(0, 1, size))
                        .points())
                .extracting(FunnelCurve.Point::denominator)
                .containsExactly(1.0, 2.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelCurve.over(1, 2, 1, size -> FunnelLimits.mean(0, 1, size)))
                .withMessage("a curve must have at least two points: points=1");
    }

    @ParameterizedTest
    @CsvSource({"0,5", "-1,5", "5,5", "6,5", "1,Infinity", "NaN,5", "1,NaN"})
    void aRangeThatIsEmptyOrNotPositiveIsRefused(double from, double to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelCurve.over(from, to, 10, size -> FunnelLimits.mean(0, 1, size)))
                .withMessage("denominators must be above zero and in order: from=%s, to=%s", from, to);
    }

    /** With z = 1.959963984540054 and 3.0902323061678. */
    @Test
    void limitsOfAMeanAreDeviatesOfItsStandardError() {
        FunnelLimits limits = FunnelLimits.mean(14, 7, 49);

        assertThat(limits.inner().lower()).isCloseTo(14 - 1.959963984540054, within(1e-12));
        assertThat(limits.inner().upper()).isCloseTo(14 + 1.959963984540054, within(1e-12));
        assertThat(limits.outer().lower()).isCloseTo(14 - 3.0902323061678, within(1e-12));
        assertThat(limits.outer().upper()).isCloseTo(14 + 3.0902323061678, within(1e-12));
        assertThat(limits.inner().level()).isEqualTo(NINETY_FIVE);
        assertThat(limits.outer().level()).isEqualTo(NINETY_NINE_POINT_EIGHT);
        assertThat(limits.outer().method()).isEqualTo(IntervalMethod.NORMAL_LIMITS);
        assertThat(limits.position(15.9)).isEqualTo(FunnelPosition.WITHIN);
        assertThat(limits.position(16)).isEqualTo(FunnelPosition.HIGH_95);
        assertThat(limits.position(10.9)).isEqualTo(FunnelPosition.LOW_99_8);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,1,1,benchmark must be finite: benchmark=NaN",
        "1,-1,1,standardDeviation must be finite and not negative: standardDeviation=-1.0",
        "1,1,0,size must be finite and above zero: size=0.0",
    })
    void impossibleMeansAreRefused(double benchmark, double deviation, double size, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelLimits.mean(benchmark, deviation, size))
                .withMessage(message);
    }
}
