package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SatisfactionMeasuresTest {

    @Test
    void listsTwelvePerceptionMeasuresAndFourteenManagementFigures() {
        assertThat(SatisfactionMeasures.all())
                .extracting(SatisfactionMeasure::code)
                .containsExactly(
                        "TP01", "TP02", "TP03", "TP04", "TP05", "TP06", "TP07", "TP08", "TP09", "TP10", "TP11", "TP12",
                        "RP01", "RP02 1", "RP02 2", "BS01", "BS02", "BS03", "BS04", "BS05", "CH01 1", "CH01 2",
                        "CH02 1", "CH02 2", "NM01 1", "NM01 2");
        assertThat(SatisfactionMeasures.all().stream()
                        .filter(SatisfactionMeasure::isPerception)
                        .map(SatisfactionMeasure::code))
                .hasSize(12)
                .allMatch(code -> code.startsWith("TP"));
    }

    @Test
    void comesIntoForceOnTheFirstOfApril2023() {
        assertThat(SatisfactionMeasures.inForceOn(LocalDate.of(2023, 3, 31))).isEmpty();
        assertThat(SatisfactionMeasures.inForceOn(LocalDate.of(2023, 4, 1))).hasSize(26);
        assertThat(SatisfactionMeasures.inForceOn(LocalDate.of(2024, 3, 31))).isEqualTo(SatisfactionMeasures.all());
    }

    @ParameterizedTest
    @CsvSource({
        "TP01, TP01",
        "tp01, TP01",
        "CH01 1, CH01 1",
        "CH01(1), CH01 1",
        "ch02.2, CH02 2",
        "nm01(2), NM01 2",
    })
    void findsAMeasureHoweverItsPartIsWritten(String written, String code) {
        assertThat(SatisfactionMeasures.find(written))
                .map(SatisfactionMeasure::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TP13", "TP01 1", "CH01", "CH01 3", "CH01 (1", "CH011", "XTP01", "TP01X"})
    void findsNothingElse(String written) {
        assertThat(SatisfactionMeasures.find(written)).isEmpty();
    }

    @Test
    void sharesAreInPercentAndRatesPerThousandHomesWithOneDecimalPlaceHalfUp() {
        assertThat(SatisfactionMeasures.all()).allSatisfy(measure -> {
            boolean rate = measure.code().startsWith("CH01") || measure.code().startsWith("NM01");
            assertThat(measure.definition().scoring()).isEqualTo(rate ? Scoring.RATE : Scoring.PROPORTION);
            assertThat(measure.definition().multiplier()).isEqualTo(rate ? 1000 : 100);
            assertThat(measure.definition().unit()).isEqualTo(rate ? "per 1,000 homes" : "%");
            assertThat(measure.definition().rounding()).isEqualTo(Rounding.halfUp(1));
            assertThat(measure.definition().title()).isNotBlank();
        });
    }

    @Test
    void onlyNonDecentHomesAreBetterLowerAndRatesHaveNoDirection() {
        assertThat(codes(Polarity.LOWER_IS_BETTER)).containsExactly("RP01");
        assertThat(codes(Polarity.NEUTRAL)).containsExactly("CH01 1", "CH01 2", "NM01 1", "NM01 2");
        assertThat(codes(Polarity.HIGHER_IS_BETTER)).hasSize(21);
    }

    @Test
    void offersNotApplicableOnSixMeasuresAlone() {
        assertThat(SatisfactionMeasures.all().stream()
                        .filter(SatisfactionMeasure::offersNotApplicable)
                        .map(SatisfactionMeasure::code))
                .containsExactly("TP05", "TP06", "TP07", "TP08", "TP11", "TP12");
    }

    @Test
    void putsAFilterQuestionBeforeFourMeasures() {
        assertThat(filtered(SurveyFilter.REPAIR)).containsExactly("TP02", "TP03");
        assertThat(filtered(SurveyFilter.COMPLAINT)).containsExactly("TP09");
        assertThat(filtered(SurveyFilter.COMMUNAL)).containsExactly("TP10");
    }

    @Test
    void reportsRepairsAndDecentHomesForRentalAlone() {
        assertThat(SatisfactionMeasures.all().stream()
                        .filter(measure -> measure.scopes().equals(java.util.Set.of(Scope.LCRA)))
                        .map(SatisfactionMeasure::code))
                .containsExactly("TP02", "TP03", "TP04", "RP01", "RP02 1", "RP02 2");
        assertThat(SatisfactionMeasures.find("CH01 1").orElseThrow().scopes()).containsExactly(Scope.LCRA, Scope.LCHO);
        assertThat(SatisfactionMeasures.find("NM01 1").orElseThrow().scopes()).containsExactly(Scope.ALL);
        assertThat(SatisfactionMeasures.find("BS05").orElseThrow().scopes()).containsExactly(Scope.ALL);
    }

    @Test
    void namesTheRecordsEachMeasureComesFrom() {
        assertThat(SatisfactionMeasures.find("BS03").orElseThrow().records()).isEqualTo(Records.DWELLINGS);
        assertThat(SatisfactionMeasures.find("RP02 2").orElseThrow().records()).isEqualTo(Records.REPAIRS);
        assertThat(SatisfactionMeasures.find("CH02 1").orElseThrow().records()).isEqualTo(Records.COMPLAINTS);
        assertThat(SatisfactionMeasures.find("NM01 2").orElseThrow().records()).isEqualTo(Records.ASB);
    }

    private static Stream<String> codes(Polarity polarity) {
        return SatisfactionMeasures.all().stream()
                .filter(measure -> measure.definition().polarity() == polarity)
                .map(SatisfactionMeasure::code);
    }

    private static Stream<String> filtered(SurveyFilter filter) {
        return SatisfactionMeasures.all().stream()
                .filter(measure -> measure.filter().equals(java.util.Optional.of(filter)))
                .map(SatisfactionMeasure::code);
    }
}
