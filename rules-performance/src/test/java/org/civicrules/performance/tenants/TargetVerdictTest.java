package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetVerdictTest {

    @ParameterizedTest(name = "{0} {1}/{2} against {3}: {4}")
    @CsvSource({
        "BS01, 3400, 3400, 100, REACHED",
        "BS01, 3399, 3400, 100, MISSED",
        "BS01, 3399, 3400, 99.9, REACHED",
        "TP01, 1, 3, 33.3, REACHED",
        "TP01, 1, 3, 33.34, MISSED",
        "TP01, 1, 4, 25.0, REACHED",
        "RP01, 0, 3400, 0, REACHED",
        "RP01, 1, 3400, 0.0, MISSED",
        "RP01, 1, 4, 25, REACHED",
        "RP01, 1, 4, 24.9, MISSED",
        "CH01 1, 1, 4, 250, NO_DIRECTION",
        "BS05, 0, 0, 100, NO_VALUE",
    })
    void comparesTheExactValue(
            String code, BigDecimal numerator, BigDecimal denominator, BigDecimal target, TargetVerdict verdict) {
        IndicatorResult result = IndicatorResult.of(
                SatisfactionMeasures.find(code).orElseThrow().definition(), Tally.ofCounts(numerator, denominator));

        assertThat(TargetVerdict.of(result, target)).isEqualTo(verdict);
    }
}
