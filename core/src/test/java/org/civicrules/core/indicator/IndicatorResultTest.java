package org.civicrules.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorResultTest {

    private static IndicatorResult result(Scoring scoring, long multiplier, int places, String top, String base) {
        return IndicatorResult.of(
                IndicatorExamples.definition(scoring, multiplier, places),
                Tally.ofCounts(new BigDecimal(top), new BigDecimal(base)));
    }

    @ParameterizedTest
    @CsvSource({
        // A looked-after-children report, quarter 1 of 2023-24: 47 of 308; 223 of 308; 308 of 45,361.
        "PROPORTION, 100,   1, 47,      308,      15.2597402597, 15.3",
        "PROPORTION, 100,   0, 223,     308,      72.4025974026, 72",
        "RATE,       10000, 1, 308,     45361,    67.8997376601, 67.9",
        // England 2025: 81,770 of 12,183,016.
        "RATE,       10000, 0, 81770,   12183016, 67.1180272602, 67",
        // A tie goes up: 309 of 400.
        "PROPORTION, 100,   1, 309,     400,      77.25,         77.3",
        // Weighted answers are decimals.
        "PROPORTION, 100,   1, 12.5,    20,       62.5,          62.5",
        "COUNT,      1,     0, 1201,    0,        1201,          1201",
        "MEAN,       1,     1, 27113,   1321,     20.5246025738, 20.5",
        "PROPORTION, 100,   1, 0,       7,        0,             0.0",
    })
    void dividesOnceAndRoundsOnce(
            Scoring scoring, long multiplier, int places, String top, String base, String value, String published) {
        IndicatorResult result = result(scoring, multiplier, places, top, base);

        assertThat(result.valueText()).contains(value);
        assertThat(result.publishedText()).contains(published);
    }

    @Test
    void hasNoValueOnAnEmptyBase() {
        IndicatorResult result = result(Scoring.PROPORTION, 100, 1, "0", "0");

        assertThat(result.value())
                .isEqualTo(new IndicatorValue.None(NoValueReason.ZERO_DENOMINATOR, "the base is empty"));
        assertThat(result.known()).isEmpty();
        assertThat(result.valueText()).isEmpty();
        assertThat(result.publishedText()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoValue() {
        IndicatorResult result = IndicatorResult.none(
                IndicatorExamples.definition(Scoring.PROPORTION, 100, 1),
                NoValueReason.NOT_COLLECTED,
                "visits.csv was not supplied");

        assertThat(result.tally()).isEqualTo(Tally.zero());
        assertThat(result.explanation().toText())
                .startsWith("Share in time: no value (visits.csv was not supplied) {test.indicator}\n")
                .doesNotContain("arithmetic");
    }

    @Test
    void explainsItsValueFromTheSameCounts() {
        Tally tally = new TallyBuilder()
                .add(Classified.NUMERATOR)
                .add(Classified.denominatorOnly("late"))
                .add(Classified.DENOMINATOR_ONLY)
                .add(Classified.excluded("under-28-days"))
                .add(Classified.unknown("no-date"))
                .build();

        assertThat(IndicatorResult.of(IndicatorExamples.definition(Scoring.PROPORTION, 100, 1), tally)
                        .explanation()
                        .toText())
                .isEqualTo("""
                        Share in time: 33.3 % {test.indicator}
                          fact: numerator = 1
                          fact: denominator = 3
                          fact: excluded, under-28-days = 1
                          fact: unknown, no-date = 1
                          fact: base only, late = 1
                          parameter: rounding = 1 decimal places, HALF_UP
                          arithmetic: 100 x 1 / 3 = 33.3333333333
                          result: 33.3 %
                          source: A test document (2020), Section 1 [T.1]
                        """);
    }

    @Test
    void explainsACountByItself() {
        assertThat(result(Scoring.COUNT, 1, 0, "308", "0").explanation().toText())
                .contains("arithmetic: 308\n")
                .doesNotContain("denominator");
    }
}
