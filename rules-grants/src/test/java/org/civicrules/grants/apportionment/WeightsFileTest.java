package org.civicrules.grants.apportionment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.TableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsFileTest {

    private static ImmutableMap<String, BigFraction> read(String csv) {
        return WeightsFile.read(TableSource.csv("w.csv", csv));
    }

    @Test
    void keepsTheOrderOfTheFileAndReadsDecimalsAndRatios() {
        assertThat(read("\uFEFFkey,weight\nb,1/3\na, 2.50\nc,0\n"))
                .containsExactly(
                        entry("b", BigFraction.of(1, 3)),
                        entry("a", BigFraction.of(5, 2)),
                        entry("c", BigFraction.ZERO));
    }

    @Test
    void anUnclosedQuoteRefusesTheFileRatherThanSwallowingTheRowsAfterIt() {
        assertThatThrownBy(() -> read("key,weight\na,1\n\"b,2\nc,3\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("look for a quotation mark that is not closed");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            key,weight;a,-1            | w.csv, line 2, weight: the weight must not be negative
            key,weight;a,0;b,0.0       | w.csv, line 2: every weight is zero
            key,weight;a,1;a,2         | w.csv, line 3, key: the key stands twice
            key,weight                 | w.csv, line 2: has no rows
            ''                         | w.csv, line 1
            key,weight;a,one           | w.csv, line 2, weight: the weight must be a number
            key,weight;a,1e3           | w.csv, line 2, weight: the weight must be a number
            key,weight;a,1/0           | w.csv, line 2, weight: the weight must be a number
            key,weight;" ",1           | w.csv, line 2, key: the key is blank
            name,weight;a,1            | w.csv, line 1
            key,weight;a               | w.csv, line 2, weight: has no value for weight
            key,weight;a,1,2;b,2,5     | w.csv, line 2: has 3 cells, the header 2
            key,weight;a,1;b,2,5       | w.csv, line 3: has 3 cells, the header 2
            key,weight,key;a,1,b       | w.csv, line 1
            """)
    void namesFileLineAndCureOfBadWeights(String csv, String message) {
        assertThatThrownBy(() -> read(csv.replace(";", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
