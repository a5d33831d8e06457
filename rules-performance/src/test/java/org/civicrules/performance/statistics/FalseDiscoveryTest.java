package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.civicrules.core.indicator.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalseDiscoveryTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    /** The fifteen p-values of Benjamini and Hochberg 1995, section 4.1. */
    private static final ImmutableList<Double> FIFTEEN = ImmutableList.of(
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.000);

    @Test
    void theFirstFourOfFifteenStandAtFivePerCentAsPublished() {
        ImmutableList<Double> adjusted = FalseDiscovery.adjust(FIFTEEN);

        assertThat(adjusted.stream().filter(p -> p <= 0.05)).hasSize(4);
        assertThat(adjusted.get(3)).isCloseTo(15 * 0.0095 / 4, CLOSE);
        assertThat(adjusted.get(4)).isCloseTo(15 * 0.0201 / 5, CLOSE);
        assertThat(adjusted.get(5)).isCloseTo(15 * 0.0298 / 7, CLOSE);
        assertThat(adjusted.get(14)).isOne();
    }

    @Test
    void aLaterTestMayLowerAnEarlierOne() {
        assertThat(FalseDiscovery.adjust(List.of(0.5, 0.03, 0.01, 0.02))).containsExactly(0.5, 0.04, 0.04, 0.04);
    }

    @Test
    void equalProbabilitiesStayEqualAndNoneIsAboveOne() {
        assertThat(FalseDiscovery.adjust(List.of(0.9, 0.9, 0.9))).containsExactly(0.9, 0.9, 0.9);
        assertThat(FalseDiscovery.adjust(List.of(1.0, 0.8))).containsExactly(1.0, 1.0);
    }

    @Test
    void oneTestStaysAsItIsAndNoneGivesNone() {
        assertThat(FalseDiscovery.adjust(List.of(0.049))).containsExactly(0.049);
        assertThat(FalseDiscovery.adjust(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void whatIsNoProbabilityIsRefused(double pValue) {
        List<Double> pValues = List.of(0.5, pValue);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FalseDiscovery.adjust(pValues))
                .withMessage("p-value must be within 0 to 1: pValue=%s", pValue);
    }

    @Test
    void aChangeThatIsClearByItselfMayNotBeClearAmongOthers() {
        Comparison rise = comparison(8.9, 0.17);
        Comparison fall = comparison(-8.5, 0.028);
        Comparison clearFall = comparison(-5.6, 0.001);

        assertThat(fall.movement(Polarity.HIGHER_IS_BETTER)).isEqualTo(Movement.WORSENED);
        assertThat(movements(ImmutableMap.of("TP09", rise, "TP11", fall)))
                .containsExactly(
                        Map.entry("TP09", Movement.NO_CLEAR_CHANGE), Map.entry("TP11", Movement.NO_CLEAR_CHANGE));
        assertThat(movements(ImmutableMap.of("TP09", rise, "TP11", fall, "TP05", clearFall)))
                .containsExactly(
                        Map.entry("TP09", Movement.NO_CLEAR_CHANGE),
                        Map.entry("TP11", Movement.WORSENED),
                        Map.entry("TP05", Movement.WORSENED));
    }

    @Test
    void anAdjustedComparisonKeepsTheComparison() {
        Comparison fall = comparison(-8.5, 0.028);

        assertThat(FalseDiscovery.adjust(ImmutableMap.of("TP11", fall)))
                .containsExactly(Map.entry("TP11", new AdjustedComparison(fall, 0.028)));
        assertThat(new AdjustedComparison(fall, 0.049).isSignificant()).isTrue();
        assertThat(new AdjustedComparison(fall, 0.05).isSignificant()).isFalse();
    }

    private static Map<String, Movement> movements(ImmutableMap<String, Comparison> comparisons) {
        return Maps.transformValues(
                FalseDiscovery.adjust(comparisons), adjusted -> adjusted.movement(Polarity.HIGHER_IS_BETTER));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.199, 1.001, Double.NaN})
    void anAdjustedProbabilityIsFromItsOwnToOne(double adjusted) {
        Comparison comparison = comparison(1, 0.2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdjustedComparison(comparison, adjusted))
                .withMessage("adjusted p-value must be from the p-value to 1: pValue=0.2, adjustedPValue=%s", adjusted);
        assertThat(new AdjustedComparison(comparison, 0.2).adjustedPValue()).isEqualTo(0.2);
        assertThat(new AdjustedComparison(comparison, 1).adjustedPValue()).isOne();
    }

    private static Comparison comparison(double change, double pValue) {
        return new Comparison(change, new Interval(-20, 20, NINETY_FIVE, IntervalMethod.SQUARE_AND_ADD), pValue);
    }
}
