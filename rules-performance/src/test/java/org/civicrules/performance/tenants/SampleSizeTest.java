package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSizeTest {

    @ParameterizedTest(name = "{0} tenants: {2} points, {1} answers")
    @CsvSource({
        "1787, 317, 5",
        "1745, 315, 5",
        "2499, 333, 5",
        "2500, 485, 4",
        "2501, 485, 4",
        "9999, 567, 4",
        "10000, 965, 3",
        "10001, 965, 3",
        "24999, 1024, 3",
        "25000, 2191, 2",
        "25001, 2191, 2",
        "1, 1, 5",
        "2, 2, 5",
        "9223372036854775807, 2401, 2",
    })
    void needsMoreAnswersByBand(long population, long minimum, long margin) {
        SampleSize size = new SampleSize(population);

        assertThat(size.minimum()).isEqualTo(minimum);
        assertThat(size.requiredMargin()).isEqualTo(margin);
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({
        // Melton's survey of the year to 31 March 2025 was published as 4.71022533099495.
        "1745, 347, 4.7102253310",
        "1787, 495, 3.7463988010",
        "1787, 1, 98.0000000000",
        "1787, 1786, 0.0548712206",
        "1787, 1787, 0",
        "1, 1, 0",
    })
    void correctsTheMarginForAFinitePopulation(long population, long answers, BigDecimal margin) {
        assertThat(new SampleSize(population).achievedMargin(answers)).isEqualByComparingTo(margin);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void refusesAPopulationOfNobody(long population) {
        assertThatThrownBy(() -> new SampleSize(population))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("population must be 1 or more: population=%s", population);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 101})
    void refusesAMarginOfNoAnswersOrMoreThanThereAreTenants(long answers) {
        assertThatThrownBy(() -> new SampleSize(100).achievedMargin(answers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answers must be from 1 to the population: answers=%s, population=100", answers);
    }

    @ParameterizedTest
    @CsvSource({
        "1745, 314, false, TOO_FEW",
        "1745, 315, false, MINIMUM_REACHED",
        "1745, 316, true, MINIMUM_REACHED",
        "1745, 314, true, CENSUS_SUFFICES",
        "2499, 0, true, CENSUS_SUFFICES",
        "2500, 484, true, TOO_FEW",
        "2500, 485, true, MINIMUM_REACHED",
    })
    void acceptsACensusOfASmallPopulationInsteadOfTheMinimum(
            long population, long answers, boolean census, SampleVerdict verdict) {
        assertThat(new SampleSize(population).verdict(answers, census)).isEqualTo(verdict);
    }

    @Test
    void countsTheAnswersStillNeeded() {
        SampleSize size = new SampleSize(1745);

        assertThat(size.stillNeeded(0)).isEqualTo(315);
        assertThat(size.stillNeeded(314)).isEqualTo(1);
        assertThat(size.stillNeeded(315)).isZero();
        assertThat(size.stillNeeded(400)).isZero();
    }

    @Test
    void explainsTheMinimum() {
        assertThat(new SampleSize(1745).explanation().toText())
                .contains("A survey of 1745 tenants needs 315 answers {tsm.sampling.minimum}")
                .contains("fact: relevant tenant population = 1745")
                .contains("parameter: margin of error of the band = 5 percentage points")
                .contains("n0 = 1.96^2 x 0.25 / 5 %^2; n0 / (1 + n0 / 1745), rounded up")
                .contains("result: 315")
                .contains("[TSM.SAMPLE.BANDS]");
    }
}
