package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_NINE_POINT_EIGHT;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.civicrules.core.indicator.NoValueReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected figures were computed apart from this library at 40 digits: the line by the normal equations of the regression
 * on √a and r √a, t by bisection on the incomplete beta function, the limits of the ratio by bisection on the t of
 * (last - ratio x first).
 */
class SlopeIndexTest {
    private static final Percentage CLOSE = withPercentage(1e-9);

    private static final SlopeIndex FIFTHS = equalGroups(10, 12, 13, 17, 18);
    private static final SlopeIndex TENTHS = SlopeIndex.of(List.of(
            new RankedGroup(82.1, 5210),
            new RankedGroup(80.4, 4875),
            new RankedGroup(79.9, 5102),
            new RankedGroup(77.2, 4600),
            new RankedGroup(75.0, 4433),
            new RankedGroup(74.1, 4820),
            new RankedGroup(73.8, 4711),
            new RankedGroup(70.9, 5005),
            new RankedGroup(69.5, 4318),
            new RankedGroup(66.0, 3999)));

    private static SlopeIndex equalGroups(double... values) {
        return SlopeIndex.of(IntStream.range(0, values.length)
                .mapToObj(i -> new RankedGroup(values[i], 200))
                .toList());
    }

    @Test
    void theSlopeIndexIsTheRiseOfTheLineFromEndToEnd() {
        assertKnown(FIFTHS.absolute(NINETY_FIVE), 10.5, 6.49550954932815, 14.5044904506719);
        assertKnown(FIFTHS.absolute(NINETY_NINE_POINT_EIGHT), 10.5, -2.35300405324587, 23.3530040532459);
        assertKnown(TENTHS.absolute(NINETY_FIVE), -16.5936944472617, -18.7965422075886, -14.3908466869348);
        assertKnown(TENTHS.absolute(NINETY_NINE_POINT_EIGHT), -16.5936944472617, -20.8931478075979, -12.2942410869255);
    }

    @Test
    void theRelativeIndexIsTheLastEndOverTheFirst() {
        assertKnown(FIFTHS.relative(NINETY_FIVE), 2.2, 1.59999929852798, 3.20320196102551);
        assertKnown(FIFTHS.relative(NINETY_NINE_POINT_EIGHT), 2.2, 0.844064548232018, 16.9837636850901);
        assertKnown(TENTHS.relative(NINETY_FIVE), 0.801203379617314, 0.777685778043851, 0.825325519695777);
        assertKnown(TENTHS.relative(NINETY_NINE_POINT_EIGHT), 0.801203379617314, 0.7558390129387, 0.848872179780261);
    }

    @Test
    void theMethodAndLevelStandWithTheInterval() {
        assertThat(interval(FIFTHS.absolute(NINETY_FIVE)).method()).isEqualTo(IntervalMethod.REGRESSION_SLOPE);
        assertThat(interval(FIFTHS.relative(NINETY_FIVE)).method()).isEqualTo(IntervalMethod.FIELLER);
        assertThat(interval(FIFTHS.absolute(NINETY_NINE_POINT_EIGHT)).level()).isEqualTo(NINETY_NINE_POINT_EIGHT);
        assertThat(interval(FIFTHS.relative(NINETY_NINE_POINT_EIGHT)).level()).isEqualTo(NINETY_NINE_POINT_EIGHT);
    }

    @Test
    void threeGroupsAreTheFewest() {
        Estimate none = new Estimate.None(NoValueReason.INSUFFICIENT_SAMPLE, "fewer than three groups");

        assertThat(equalGroups(5).absolute(NINETY_FIVE)).isEqualTo(none);
        assertThat(equalGroups(5, 6).absolute(NINETY_FIVE)).isEqualTo(none);
        assertThat(equalGroups(5, 6).relative(NINETY_FIVE)).isEqualTo(none);
        assertKnown(
                SlopeIndex.of(List.of(new RankedGroup(5.2, 300), new RankedGroup(4.1, 200), new RankedGroup(6.6, 500)))
                        .absolute(NINETY_FIVE),
                2.81428571428571,
                -28.9398144231017,
                34.5683858516731);
    }

    @Test
    void whereTheFirstEndMayBeZeroTheRatioHasNoLimits() {
        assertThat(equalGroups(5.2, 4.1, 6.6).relative(NINETY_FIVE))
                .isEqualTo(new Estimate.None(NoValueReason.UNDETERMINED, "the first end may be zero"));
    }

    @ParameterizedTest
    @CsvSource({"0,2,4", "4,2,0", "0.5,2,3.5"})
    void whereAnEndIsNotAboveZeroThereIsNoRatio(double first, double second, double third) {
        assertThat(equalGroups(first, second, third).relative(NINETY_FIVE))
                .isEqualTo(new Estimate.None(NoValueReason.UNDETERMINED, "an end of the line is not above zero"));
    }

    /** The line through 1, 2 and 3 runs from 0.5 to 3.5. */
    @Test
    void valuesOnALineLeaveNothingToChance() {
        assertKnown(equalGroups(1, 2, 3).absolute(NINETY_FIVE), 3, 3, 3);
        assertKnown(equalGroups(1, 2, 3).relative(NINETY_FIVE), 7, 7, 7);
        assertKnown(equalGroups(3, 2, 1).absolute(NINETY_FIVE), -3, -3, -3);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,1,value must be finite: value=NaN",
        "1,0,population must be finite and above zero: population=0.0",
        "1,Infinity,population must be finite and above zero: population=Infinity",
    })
    void impossibleGroupsAreRefused(double value, double population, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankedGroup(value, population))
                .withMessage(message);
    }

    @Test
    void thereMustBeAGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlopeIndex.of(List.of()))
                .withMessage("there must be a group");
    }

    private static void assertKnown(Estimate estimate, double value, double lower, double upper) {
        assertThat(estimate.known().orElseThrow().value()).isCloseTo(value, CLOSE);
        assertThat(interval(estimate).lower()).isCloseTo(lower, CLOSE);
        assertThat(interval(estimate).upper()).isCloseTo(upper, CLOSE);
    }

    private static Interval interval(Estimate estimate) {
        return estimate.known().orElseThrow().interval();
    }
}
