package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;
import org.civicrules.core.indicator.TallyBuilder;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalsTest {

    @Test
    void aProportionHasWilsonsIntervalInItsUnit() {
        Interval interval = Intervals.of(result(Scoring.PROPORTION, 100, "36", "130"), NINETY_FIVE)
                .orElseThrow();

        assertThat(interval.text(1)).isEqualTo("20.7 to 35.9");
        assertThat(interval.method()).isEqualTo(IntervalMethod.WILSON);
    }

    @Test
    void aProportionOfAFinitePopulationHasANarrowerOne() {
        IndicatorResult result = result(Scoring.PROPORTION, 100, "314", "495");

        assertThat(Intervals.of(result, BigDecimal.valueOf(1787), NINETY_FIVE)
                        .orElseThrow()
                        .text(2))
                .isEqualTo("59.76 to 66.96");
    }

    @Test
    void aRateHasThePoissonIntervalInItsUnit() {
        Interval interval = Intervals.of(result(Scoring.RATE, 1000, "106", "1787"), NINETY_FIVE)
                .orElseThrow();

        assertThat(interval.text(1)).isEqualTo("48.6 to 71.7");
        assertThat(interval.method()).isEqualTo(IntervalMethod.BYAR);
    }

    @ParameterizedTest
    @EnumSource(
            value = Scoring.class,
            names = {"COUNT", "MEAN"})
    void aCountAndAMeanHaveNone(Scoring scoring) {
        IndicatorResult result = result(scoring, 1, "5", "10");

        assertThat(Intervals.of(result, NINETY_FIVE)).isEmpty();
        assertThat(Intervals.of(result, BigDecimal.valueOf(20), NINETY_FIVE)).isEmpty();
        assertThat(Comparisons.of(result, result, NINETY_FIVE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Scoring.class,
            names = {"PROPORTION", "RATE"})
    void aResultWithoutAValueHasNone(Scoring scoring) {
        IndicatorResult known = result(scoring, 100, "5", "10");
        IndicatorResult empty = result(scoring, 100, "0", "0");
        IndicatorResult withheld =
                IndicatorResult.none(known.definition(), known.tally(), NoValueReason.SUPPRESSED, "small numbers");

        for (IndicatorResult none : ImmutableList.of(empty, withheld)) {
            assertThat(Intervals.of(none, NINETY_FIVE)).isEmpty();
            assertThat(Intervals.of(none, BigDecimal.TEN, NINETY_FIVE)).isEmpty();
            assertThat(Comparisons.of(known, none, NINETY_FIVE)).isEmpty();
            assertThat(Comparisons.of(none, known, NINETY_FIVE)).isEmpty();
        }
    }

    @Test
    void countsThatNoProportionCanHaveGiveNoIntervalRatherThanAnError() {
        assertThat(Intervals.of(result(Scoring.PROPORTION, 100, "11", "10"), NINETY_FIVE))
                .isEmpty();
        assertThat(Intervals.of(result(Scoring.PROPORTION, 100, "10", "10"), NINETY_FIVE))
                .isPresent();
        assertThat(Intervals.of(result(Scoring.PROPORTION, 100, "-1", "10"), NINETY_FIVE))
                .isEmpty();
        assertThat(Intervals.of(result(Scoring.PROPORTION, 100, "0", "10"), NINETY_FIVE))
                .isPresent();
        assertThat(Intervals.of(result(Scoring.RATE, 100, "-1", "10"), NINETY_FIVE))
                .isEmpty();
        assertThat(Intervals.of(result(Scoring.RATE, 100, "11", "10"), NINETY_FIVE))
                .isPresent();
    }

    @Test
    void twoYearsOfAProportionAreComparedInPercentagePoints() {
        Comparison comparison = Comparisons.of(
                        result(Scoring.PROPORTION, 100, "36", "130"),
                        result(Scoring.PROPORTION, 100, "30", "82"),
                        NINETY_FIVE)
                .orElseThrow();

        assertThat(comparison.change()).isCloseTo(8.893058161350844, within(1e-10));
        assertThat(comparison.interval().text(1)).isEqualTo("-3.8 to 21.8");
        assertThat(comparison.pValue()).isCloseTo(0.173225437661265, within(1e-12));
        assertThat(comparison.isSignificant()).isFalse();
    }

    @Test
    void twoYearsOfARateAreComparedInItsUnit() {
        Comparison comparison = Comparisons.of(
                        result(Scoring.RATE, 1000, "106", "1787"),
                        result(Scoring.RATE, 1000, "122", "1785"),
                        NINETY_FIVE)
                .orElseThrow();

        assertThat(comparison.change()).isCloseTo(9.030047385490290, within(1e-10));
        assertThat(comparison.interval().text(1)).isEqualTo("-8.0 to 26.1");
        assertThat(comparison.pValue()).isCloseTo(0.316414537235152, within(1e-12));
    }

    @Test
    void anAmountCountedInASmallerUnitIsStatedInItsOwn() {
        IndicatorResult perCent = result(Scoring.RATE, 100, "7", "10");
        IndicatorDefinition inWeeks = IndicatorDefinition.builder()
                .id(RuleId.of("test.weeks"))
                .title("A test")
                .scoring(Scoring.RATE)
                .multiplier(7)
                .unit("weeks")
                .polarity(Polarity.NEUTRAL)
                .rounding(Rounding.halfUp(1))
                .divisor(70)
                .addAllCitations(perCent.definition().citations())
                .build();
        IndicatorResult result = IndicatorResult.of(inWeeks, Tally.ofCounts(new BigDecimal("106"), BigDecimal.TEN));

        assertThat(Intervals.of(result, NINETY_FIVE).orElseThrow().text(4)).isEqualTo("0.8678 to 1.2821");
    }

    @Test
    void aProportionIsNotComparedWithARate() {
        assertThat(Comparisons.of(
                        result(Scoring.PROPORTION, 100, "1", "10"), result(Scoring.RATE, 100, "1", "10"), NINETY_FIVE))
                .isEmpty();
    }

    @Test
    void resultsForDifferentMultipliersAreNotCompared() {
        IndicatorResult perCent = result(Scoring.RATE, 100, "1", "10");
        IndicatorResult perThousand = result(Scoring.RATE, 1000, "1", "10");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparisons.of(perCent, perThousand, NINETY_FIVE))
                .withMessage("results must be stated in the same unit: before=100.0, after=1000.0");
    }

    private static IndicatorResult result(Scoring scoring, long multiplier, String numerator, String denominator) {
        Source source = Source.builder()
                .id("test")
                .title("A test")
                .publisher("Nobody")
                .edition("1")
                .licence("none")
                .build();
        IndicatorDefinition definition = IndicatorDefinition.builder()
                .id(RuleId.of("test.indicator"))
                .title("A test")
                .scoring(scoring)
                .multiplier(multiplier)
                .unit("%")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .rounding(Rounding.halfUp(1))
                .addCitations(Citation.of(source, "T.1", "1"))
                .build();
        return IndicatorResult.of(
                definition,
                new TallyBuilder()
                        .addSums(new BigDecimal(numerator), new BigDecimal(denominator))
                        .build());
    }
}
