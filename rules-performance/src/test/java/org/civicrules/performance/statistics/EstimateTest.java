package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;

import org.civicrules.core.indicator.NoValueReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    private static final Interval TWO_TO_FIVE = new Interval(2, 5, NINETY_FIVE, IntervalMethod.BYAR);

    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 5})
    void aKnownValueLiesInItsInterval(double value) {
        Estimate estimate = new Estimate.Known(value, TWO_TO_FIVE);

        assertThat(estimate.known()).contains(new Estimate.Known(value, TWO_TO_FIVE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.9, 5.1, Double.NaN})
    void aValueOutsideItsIntervalIsRefused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate.Known(value, TWO_TO_FIVE))
                .withMessage("an interval must contain its value: value=%s, lower=2.0, upper=5.0", value);
    }

    @Test
    void noValueIsNotKnown() {
        assertThat(new Estimate.None(NoValueReason.INSUFFICIENT_SAMPLE, "9 events").known())
                .isEmpty();
    }
}
