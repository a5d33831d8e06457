package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicrules.core.file.TableSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    @ParameterizedTest(name = "{0}/{1} printed {2}: {3}")
    @CsvSource({
        // 309/400 is 77.25 exactly: half up gives 77.3.
        "309, 400, 77.25, MATCH",
        "309, 400, 77.3, MATCH",
        "309, 400, 77.3%, MATCH",
        "309, 400, 77.3 %, MATCH",
        "309, 400, 77.2, DIFFERS",
        "309, 400, 77.4, DIFFERS",
        // Just under a tie by the noise of a binary fraction, and by more than that.
        "309, 400, 77.249999999999986, MATCH",
        "309, 400, 77.2499999991, MATCH",
        "309, 400, 77.249999999, DIFFERS",
        "76, 1784, 4.260089686098655, MATCH",
        "76, 1784, 4.3, MATCH",
        "178, 247, 72.099999999999994, MATCH",
        "4, 4, 100, MATCH",
        "4, 4, 0, DIFFERS",
        "4, 4, -100, DIFFERS",
        "4, 4, '', NOT_PRINTED",
        "4, 4, [X], NOT_PRINTED",
        "4, 4, n/a, NOT_PRINTED",
        "0, 0, 0, PRINTED_WITHOUT_VALUE",
        "0, 0, [U], NO_VALUE",
        "0, 0, '', NO_VALUE",
        "[X], [X], 0, PRINTED_WITHOUT_VALUE",
        "[E], [E], [E], NO_VALUE",
        "x, 4, 0, NOT_CHECKED",
    })
    void comparesThePrintedFigureWithTheComputedOne(
            String numerator, String denominator, String printed, Reconciliation expected) {
        String csv = "year,scope,code,measure,numerator,denominator,published\n2024,ALL,X1,BS01,%s,%s,%s\n"
                .formatted(numerator, denominator, printed);

        assertThat(LandlordReturnReader.read(TableSource.csv("return.csv", csv)).rows())
                .map(Reconciliation::of)
                .containsExactly(expected);
    }
}
