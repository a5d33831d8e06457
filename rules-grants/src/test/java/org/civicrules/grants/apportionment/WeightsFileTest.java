package org.civicrules.grants.apportionment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsFileTest {

    @Test
    void keepsTheOrderOfTheFileAndReadsDecimalsAndRatios() {
        assertThat(WeightsFile.read("w.csv", "\uFEFFkey,weight\nb,1/3\na, 2.50\nc,0\n"))
                .containsExactly(
                        entry("b", BigFraction.of(1, 3)),
                        entry("a", BigFraction.of(5, 2)),
                        entry("c", BigFraction.ZERO));
    }

    @Test
    void anUnclosedQuoteRefusesTheFileRatherThanSwallowingTheRowsAfterIt() {
        assertThatThrownBy(() -> WeightsFile.read("w.csv", "key,weight\na,1\n\"b,2\nc,3\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("w.csv: is not well-formed CSV")
                .hasMessageContaining("starting at line 3")
                .hasMessageEndingWith("close the quote");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            key,weight;a,-1            | w.csv:2: the weight must not be negative
            key,weight;a,0;b,0.0       | w.csv:2: every weight is zero
            key,weight;a,1;a,2         | w.csv:3: the key stands twice
            key,weight                 | w.csv:2: has no rows
            ''                         | w.csv:2: has no rows
            key,weight;a,one           | w.csv:2: the weight must be a number
            key,weight;a,1e3           | w.csv:2: the weight must be a number
            key,weight;a,1/0           | w.csv:2: the weight must be a number
            key,weight;" ",1           | w.csv:2: the key is blank
            name,weight;a,1            | w.csv:2: has no value for key: the columns must be key,weight
            key,weight;a               | w.csv:2: has no value for weight
            key,weight;a,1,2;b,2,5     | w.csv:2: has 3 cells, the header has 2: write 1,234 as 1234
            key,weight;a,1;b,2,5       | w.csv:3: has 3 cells, the header has 2: write 1,234 as 1234
            key,weight,key;a,1,b       | w.csv:1: column 3 stands twice in the header: keep one
            """)
    void namesFileLineAndCureOfBadWeights(String csv, String message) {
        assertThatThrownBy(() -> WeightsFile.read("w.csv", csv.replace(";", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
