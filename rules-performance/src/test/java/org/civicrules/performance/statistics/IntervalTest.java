package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    private static final Interval TWO_TO_FIVE = interval(2, 5);

    @ParameterizedTest
    @CsvSource({"1.9,false", "2,true", "3,true", "5,true", "5.1,false"})
    void bothEndsBelongToIt(double value, boolean contained) {
        assertThat(TWO_TO_FIVE.contains(value)).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({"0,1.9,false", "0,2,true", "3,4,true", "0,9,true", "5,6,true", "5.1,6,false"})
    void intervalsThatTouchOverlap(double lower, double upper, boolean overlaps) {
        assertThat(TWO_TO_FIVE.overlaps(interval(lower, upper))).isEqualTo(overlaps);
        assertThat(interval(lower, upper).overlaps(TWO_TO_FIVE)).isEqualTo(overlaps);
    }

    @Test
    void bothEndsAreScaled() {
        assertThat(TWO_TO_FIVE.times(100)).isEqualTo(interval(200, 500));
    }

    @Test
    void endsArePrintedHalfUp() {
        assertThat(interval(0.25, 12.35).text(1)).isEqualTo("0.3 to 12.4");
        assertThat(interval(-0.25, 1e7).text(0)).isEqualTo("0 to 10000000");
        assertThat(interval(1.005, 2).lower(2)).isEqualTo("1.01");
        assertThat(interval(1, 2.004).upper(2)).isEqualTo("2.00");
    }

    @ParameterizedTest
    @CsvSource({"2,1", "NaN,1", "0,NaN", "0,Infinity", "-Infinity,0"})
    void endsMustBeFiniteAndInOrder(double lower, double upper) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interval(lower, upper))
                .withMessage("interval ends must be finite and in order: lower=%s, upper=%s", lower, upper);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void theFactorMustBePositive(double factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO_TO_FIVE.times(factor))
                .withMessage("factor must be positive: factor=%s", factor);
    }

    @Test
    void levelsLeaveWhatTheySayInEachTail() {
        assertThat(ConfidenceLevel.NINETY_FIVE.tail()).isEqualTo(0.025);
        assertThat(ConfidenceLevel.NINETY_FIVE.z()).isCloseTo(1.959963984540054, within(1e-13));
        assertThat(ConfidenceLevel.NINETY_FIVE.label()).isEqualTo("95 %");
        assertThat(ConfidenceLevel.NINETY_NINE_POINT_EIGHT.tail()).isEqualTo(0.001);
        assertThat(ConfidenceLevel.NINETY_NINE_POINT_EIGHT.z()).isCloseTo(3.090232306167813, within(1e-13));
        assertThat(ConfidenceLevel.NINETY_NINE_POINT_EIGHT.label()).isEqualTo("99.8 %");
    }

    private static Interval interval(double lower, double upper) {
        return new Interval(lower, upper, ConfidenceLevel.NINETY_FIVE, IntervalMethod.WILSON);
    }
}
