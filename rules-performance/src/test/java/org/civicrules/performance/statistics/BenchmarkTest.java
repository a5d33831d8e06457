package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_NINE_POINT_EIGHT;

import org.civicrules.core.indicator.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTest {

    @ParameterizedTest
    @CsvSource({
        "1.9,HIGHER_IS_BETTER,BETTER",
        "2,HIGHER_IS_BETTER,SIMILAR",
        "5,HIGHER_IS_BETTER,SIMILAR",
        "5.1,HIGHER_IS_BETTER,WORSE",
        "1.9,LOWER_IS_BETTER,WORSE",
        "2,LOWER_IS_BETTER,SIMILAR",
        "5.1,LOWER_IS_BETTER,BETTER",
        "1.9,NEUTRAL,HIGHER",
        "3,NEUTRAL,SIMILAR",
        "5.1,NEUTRAL,LOWER",
    })
    void theVerdictFollowsFromTheIntervalAndThePolarity(double benchmark, Polarity polarity, BenchmarkVerdict verdict) {
        Interval interval = new Interval(2, 5, NINETY_FIVE, IntervalMethod.WILSON);

        assertThat(BenchmarkVerdict.of(interval, benchmark, polarity)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "1,0.049,HIGHER_IS_BETTER,IMPROVED",
        "1,0.05,HIGHER_IS_BETTER,NO_CLEAR_CHANGE",
        "-1,0.049,HIGHER_IS_BETTER,WORSENED",
        "1,0.049,LOWER_IS_BETTER,WORSENED",
        "-1,0.049,LOWER_IS_BETTER,IMPROVED",
        "1,0.049,NEUTRAL,ROSE",
        "-1,0.049,NEUTRAL,FELL",
        "-1,0.5,NEUTRAL,NO_CLEAR_CHANGE",
    })
    void aSignificantChangeIsNamedByItsPolarity(double change, double p, Polarity polarity, Movement movement) {
        Comparison comparison =
                new Comparison(change, new Interval(-2, 2, NINETY_FIVE, IntervalMethod.SQUARE_AND_ADD), p);

        assertThat(comparison.movement(polarity)).isEqualTo(movement);
    }

    @Test
    void aHigherLevelAsksForASmallerProbability() {
        Interval interval = new Interval(-2, 2, NINETY_NINE_POINT_EIGHT, IntervalMethod.SQUARE_AND_ADD);

        assertThat(new Comparison(1, interval, 0.0019).isSignificant()).isTrue();
        assertThat(new Comparison(1, interval, 0.002).isSignificant()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0.315,82,0.21445934100978709,0.41554065899021291,0.15647974404342532,0.47352025595657468",
        "0.6,495,0.55684301344137436,0.64315698655862564,0.53195532410172735,0.66804467589827265",
        "0.05,10,0,0.18508119557620557,0,0.26297956381750669",
        "0.95,10,0.81491880442379443,1,0.73702043618249331,1",
    })
    void funnelLimitsOfAProportionAreScoreLimits(
            double benchmark, double size, double lower, double upper, double farLower, double farUpper) {
        FunnelLimits limits = FunnelLimits.proportion(benchmark, size);

        assertThat(limits.inner().lower()).isCloseTo(lower, within(1e-12));
        assertThat(limits.inner().upper()).isCloseTo(upper, within(1e-12));
        assertThat(limits.outer().lower()).isCloseTo(farLower, within(1e-12));
        assertThat(limits.outer().upper()).isCloseTo(farUpper, within(1e-12));
        assertThat(limits.inner().level()).isEqualTo(NINETY_FIVE);
        assertThat(limits.outer().level()).isEqualTo(NINETY_NINE_POINT_EIGHT);
        assertThat(limits.inner().method()).isEqualTo(IntervalMethod.SCORE_LIMITS);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,1,1,0,2,0,4",
        "10,1,1,4,17,2,21",
        "36,1785,1000,49,80,41,90",
        "0,10,1,0,0,0,0",
    })
    void funnelLimitsOfARateArePoissonQuantiles(
            double benchmark, double base, double multiplier, int low, int high, int farLow, int farHigh) {
        FunnelLimits limits = FunnelLimits.rate(benchmark, base, multiplier);
        double unit = multiplier / base;

        assertThat(limits.inner().lower()).isCloseTo(low * unit, within(1e-9));
        assertThat(limits.inner().upper()).isCloseTo(high * unit, within(1e-9));
        assertThat(limits.outer().lower()).isCloseTo(farLow * unit, within(1e-9));
        assertThat(limits.outer().upper()).isCloseTo(farHigh * unit, within(1e-9));
        assertThat(limits.inner().method()).isEqualTo(IntervalMethod.POISSON_LIMITS);
    }

    @ParameterizedTest
    @CsvSource({
        "1.9,LOW_99_8",
        "2,LOW_95",
        "3.9,LOW_95",
        "4,WITHIN",
        "17,WITHIN",
        "17.1,HIGH_95",
        "21,HIGH_95",
        "21.1,HIGH_99_8",
    })
    void aValueOnALimitLiesWithinIt(double value, FunnelPosition position) {
        assertThat(FunnelLimits.rate(10, 1, 1).position(value)).isEqualTo(position);
    }

    @Test
    void impossibleBenchmarksAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelLimits.proportion(1.1, 10))
                .withMessage("benchmark must be within 0 to 1: benchmark=1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.proportion(-0.1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.proportion(0.1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelLimits.rate(-1, 10, 1000))
                .withMessage("numerator must be finite and not negative: numerator=-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.rate(1, 0, 1000));
        assertThat(FunnelLimits.proportion(1, 10).inner().text(0)).isEqualTo("1 to 1");
    }
}
