package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_NINE_POINT_EIGHT;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected limits were computed apart from this library: t by bisection on the incomplete beta function, 50 digits. */
class MomentsTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Moments SIX_SCORES = scores(0, 5, 13, 14, 20, 40);

    @Test
    void theMeanHasStudentsInterval() {
        Interval interval = SIX_SCORES.interval(NINETY_FIVE).orElseThrow();
        Interval wide = SIX_SCORES.interval(NINETY_NINE_POINT_EIGHT).orElseThrow();

        assertThat(interval.lower()).isCloseTo(0.646232537532770, CLOSE);
        assertThat(interval.upper()).isCloseTo(30.02043412913390, CLOSE);
        assertThat(wide.lower()).isCloseTo(-18.33896309388669, CLOSE);
        assertThat(wide.upper()).isCloseTo(49.00562976055336, CLOSE);
        assertThat(wide.method()).isEqualTo(IntervalMethod.STUDENT_T);
        assertThat(wide.level()).isEqualTo(NINETY_NINE_POINT_EIGHT);
    }

    @Test
    void aFinitePopulationNarrowsTheInterval() {
        Interval interval = SIX_SCORES.interval(10, NINETY_FIVE).orElseThrow();

        assertThat(interval.lower()).isCloseTo(6.044395185493064, CLOSE);
        assertThat(interval.upper()).isCloseTo(24.62227148117360, CLOSE);
    }

    @Test
    void scoresOfAllLeaveNothingUnknown() {
        Interval interval = SIX_SCORES.interval(6, NINETY_FIVE).orElseThrow();

        assertThat(interval.lower()).isEqualTo(interval.upper()).isCloseTo(92 / 6.0, CLOSE);
    }

    @Test
    void fewerThanTwoScoresHaveNoInterval() {
        assertThat(Moments.none().interval(NINETY_FIVE)).isEmpty();
        assertThat(Moments.none().interval(0, NINETY_FIVE)).isEmpty();
        assertThat(scores(7).interval(NINETY_FIVE)).isEmpty();
        assertThat(scores(7, 7).interval(NINETY_FIVE).orElseThrow().text(2)).isEqualTo("7.00 to 7.00");
    }

    @Test
    void mergedPartsEqualTheWhole() {
        assertThat(scores(0, 5).merge(scores(13, 14, 20, 40))).isEqualTo(SIX_SCORES);
        assertThat(Moments.none().merge(SIX_SCORES)).isEqualTo(SIX_SCORES);
    }

    @Test
    void momentsThatNoScoresHaveAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moments(-1, BigDecimal.ZERO, BigDecimal.ZERO))
                .withMessage("count must not be negative: count=-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moments(2, BigDecimal.TEN, BigDecimal.valueOf(49)))
                .withMessage("no scores have these moments: count=2, sum=10, sumOfSquares=49");
        assertThatIllegalArgumentException().isThrownBy(() -> new Moments(0, BigDecimal.ZERO, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Moments(0, BigDecimal.ONE, BigDecimal.ZERO));
        assertThat(new Moments(2, BigDecimal.TEN, BigDecimal.valueOf(50)).count())
                .isEqualTo(2);
    }

    @Test
    void aPopulationBelowTheScoresIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIX_SCORES.interval(5, NINETY_FIVE))
                .withMessage("population must not be below count: population=5, count=6");
    }

    private static Moments scores(int... scores) {
        Moments moments = Moments.none();
        for (int score : scores) {
            moments = moments.plus(BigDecimal.valueOf(score));
        }
        return moments;
    }
}
