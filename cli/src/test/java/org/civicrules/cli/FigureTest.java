package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class FigureTest {

    private final Figure figure = new Figure();

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1e999999999", "0e99", "1000000000000000", "1e-999999999", "1e99999999999", "ten"
            })
    void refusesANumberOutsideReason(String text) {
        assertThatThrownBy(() -> figure.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("expected a number of at most 15 digits before the point and after it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999.999999999999999", "-0.01", "331788.60", "1e3"})
    void takesAnyOther(String text) {
        assertThat(figure.convert(text)).isEqualByComparingTo(text);
    }

    @Test
    void readsEveryNumberOfTheCommandLine() {
        assertThat(CommandRun.of("grant", "allocate", "--amount", "1e999999999", "weights.csv")
                        .err())
                .startsWith("civic-rules: Invalid value for option '--amount'")
                .hasLineCount(1);
        assertThat(CommandRun.of("sample-size", "--population", "1745", "--share", "phone=1e999999999")
                        .err())
                .contains("option '--share'")
                .hasLineCount(1);
    }
}
