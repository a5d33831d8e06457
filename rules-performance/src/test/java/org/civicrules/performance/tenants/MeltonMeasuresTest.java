package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeltonMeasuresTest {

    @Test
    void keepsThe22LinesOfTheTableInItsOrder() {
        assertThat(MeltonMeasures.all())
                .extracting(measure -> measure.definition().id().value())
                .containsExactly(
                        "melton-2022.decent-homes",
                        "melton-2022.repairs-right-first-time",
                        "melton-2022.repairs-satisfaction",
                        "melton-2022.gas-safety",
                        "melton-2022.electrical-safety",
                        "melton-2022.fire-safety",
                        "melton-2022.asbestos",
                        "melton-2022.water-safety",
                        "melton-2022.lift-safety",
                        "melton-2022.complaints",
                        "melton-2022.complaints-in-time",
                        "melton-2022.complaints-satisfaction",
                        "melton-2022.fairness-complaints",
                        "melton-2022.listens",
                        "melton-2022.engagement-satisfaction",
                        "melton-2022.communal-areas-standard",
                        "melton-2022.communal-areas-complaints",
                        "melton-2022.communal-areas-satisfaction",
                        "melton-2022.neighbourhood-contribution",
                        "melton-2022.asb-complaints",
                        "melton-2022.asb-handling",
                        "melton-2022.overall");
    }

    @Test
    void fiveLinesHaveNoFinalMeasureAndThreeChangedTheirMeaning() {
        assertThat(names(Relation.NONE))
                .containsExactly(
                        "repairs-right-first-time",
                        "electrical-safety",
                        "fairness-complaints",
                        "communal-areas-standard",
                        "communal-areas-complaints");
        assertThat(names(Relation.CHANGED))
                .containsExactly("decent-homes", "engagement-satisfaction", "asb-complaints");
        assertThat(names(Relation.SPLIT)).containsExactly("repairs-satisfaction", "complaints", "complaints-in-time");
        assertThat(names(Relation.SAME)).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "repairs-satisfaction, TP02;TP03;TP04",
        "complaints, CH01 1;CH01 2",
        "decent-homes, RP01",
        "electrical-safety, ''",
        "fairness-complaints, TP08",
        "overall, TP01",
    })
    void mapsALineToTheFinalMeasures(String name, String codes) {
        LocalMeasure measure = MeltonMeasures.find(name).orElseThrow();

        assertThat(String.join(";", codes(measure))).isEqualTo(codes);
    }

    @Test
    void saysWhatChangedWhereverALineIsNotTheSame() {
        assertThat(MeltonMeasures.all())
                .filteredOn(measure -> measure.relation() != Relation.SAME)
                .allSatisfy(measure -> assertThat(measure.change()).isNotBlank());
    }

    @Test
    void noFinalMeasureMapsToTp05BecauseTheTableLostTheLineOnSafety() {
        assertThat(MeltonMeasures.all().stream().flatMap(measure -> codes(measure).stream()))
                .doesNotContain("TP05");
    }

    @Test
    void countsDecentHomesTheOtherWayRoundThanTheRegulator() {
        LocalMeasure measure = MeltonMeasures.find("decent-homes").orElseThrow();

        assertThat(measure.definition().polarity())
                .isNotEqualTo(measure.finalMeasures().get(0).definition().polarity());
    }

    @Test
    void findsNoLineOfAnotherName() {
        assertThat(MeltonMeasures.find("gas")).isEmpty();
    }

    private static Stream<String> names(Relation relation) {
        return MeltonMeasures.all().stream()
                .filter(measure -> measure.relation() == relation)
                .map(LocalMeasure::name);
    }

    private static List<String> codes(LocalMeasure measure) {
        return measure.finalMeasures().stream().map(SatisfactionMeasure::code).toList();
    }
}
