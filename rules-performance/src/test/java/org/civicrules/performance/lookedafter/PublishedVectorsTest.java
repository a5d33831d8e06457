package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that were published, from the counts that were published beside them. */
final class PublishedVectorsTest {

    @ParameterizedTest
    @CsvSource({
        // England and the North East 2025, explore-education-statistics
        "cla.rate-per-10000, 81770, 12183016, 67",
        "cla.rate-per-10000, 32270, 12183016, 26",
        "cla.rate-per-10000, 34450, 12183016, 28",
        "cla.rate-per-10000, 6040, 542710, 111",
        "cla.rate-per-10000, 2420, 542710, 45",
        // England 2024: development checks; long-term stability
        "cla.development-check.share, 5980, 6820, 88",
        "cla.stability.long-term.share, 19750, 29000, 68",
        // Thurrock 2023-24, first quarter
        "cla.uasc.share, 47, 308, 15",
        "cla.uasc.share, 39, 292, 13",
        "cla.uasc.share, 24, 298, 8",
        "cla.placed-within-20-miles.share, 223, 308, 72",
        "cla.placed-over-20-miles.share, 85, 308, 28",
        "cla.youth-justice.share, 2, 8, 25",
    })
    void roundsAsTheDepartmentPrints(String id, BigDecimal numerator, BigDecimal denominator, String printed) {
        assertThat(result(id, "DFE", numerator, denominator).publishedText()).hasValue(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "cla.rate-per-10000, 308, 45361, 67.9",
        "cla.rate-per-10000, 292, 45412, 64.3",
        "cla.uasc.share, 31, 290, 10.7",
        "cla.uasc.share, 28, 295, 9.5",
        "cla.uasc.share, 23, 298, 7.7",
        "cla.uasc.share, 24, 298, 8.1",
        "cla.disability.share, 36, 308, 11.7",
    })
    void roundsAsACouncilPrints(String id, BigDecimal numerator, BigDecimal denominator, String printed) {
        assertThat(result(id, "COUNCIL", numerator, denominator).publishedText())
                .hasValue(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "cla.rate-per-10000, 308, 45361, 67.8997376601",
        "cla.uasc.share, 47, 308, 15.2597402597",
        "cla.uasc.share, 1, 8, 12.5",
        "cla.uasc.share, 8, 8, 100",
    })
    void writesTheExactValueToTenPlaces(String id, BigDecimal numerator, BigDecimal denominator, String value) {
        assertThat(result(id, "COUNCIL", numerator, denominator).valueText()).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"36, 308, 11.69", "47, 308, 15.26", "39, 292, 13.36"})
    void roundsToTheTwoPlacesTheReportShows(BigDecimal numerator, BigDecimal denominator, String printed) {
        IndicatorDefinition definition = Indicators.definition("cla.disability.share", Policies.defaults());

        assertThat(Rounding.halfUp(2)
                        .round(IndicatorResult.of(definition, Tally.ofCounts(numerator, denominator))
                                .known()
                                .orElseThrow()
                                .exact()))
                .isEqualByComparingTo(printed);
    }

    private static IndicatorResult result(String id, String publication, BigDecimal numerator, BigDecimal denominator) {
        Policies policies = Policies.defaults().with(Policy.PUBLICATION, publication);
        return IndicatorResult.of(Indicators.definition(id, policies), Tally.ofCounts(numerator, denominator));
    }
}
