package org.civicrules.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {

    private static final Money TOTAL = Money.parse("GBP 552981.00");

    @Test
    void takesAPartExactlyAndRoundsOnce() {
        Percentage third = new Percentage(BigFraction.of(1, 3), "the pool");

        assertThat(Percentage.of(60, "the total allocation").of(TOTAL, RoundingMode.UNNECESSARY))
                .isEqualTo(Money.parse("GBP 331788.60"));
        assertThat(third.exactlyOf(Money.parse("GBP 1.00"))).isEqualTo(BigFraction.of(1, 3));
        assertThat(third.of(Money.parse("GBP 1.00"), RoundingMode.HALF_UP)).isEqualTo(Money.parse("GBP 0.33"));
        assertThat(third.of(Money.parse("GBP 1.00"), RoundingMode.UP)).isEqualTo(Money.parse("GBP 0.34"));
        assertThatThrownBy(() -> third.of(Money.parse("GBP 1.00"), RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    /** Bury, Strategic Commissioning Board, 8 December 2021: amounts came first, the percentages are their labels. */
    @ParameterizedTest
    @CsvSource({"148608, 45", "83178, 25", "10615, 3", "89387, 27"})
    void recognisesALabelDerivedFromAmounts(String part, long label) {
        Money whole = Money.parse("GBP 331788.00");

        assertThat(Percentage.of(label, "tranche 1").isLabelOf(Money.parse("GBP " + part), whole, 0))
                .isTrue();
        assertThat(Percentage.of(label, "tranche 1").isLabelOf(Money.parse("GBP " + part), whole, 3))
                .isFalse();
        assertThat(Percentage.of(label + 1, "tranche 1").isLabelOf(Money.parse("GBP " + part), whole, 0))
                .isFalse();
    }

    @Test
    void roundsALabelHalfUp() {
        Percentage label = Percentage.of(3, "the pool");

        assertThat(label.isLabelOf(Money.parse("GBP 2.50"), Money.parse("GBP 100.00"), 0))
                .isTrue();
        assertThat(label.isLabelOf(Money.parse("GBP 2.49"), Money.parse("GBP 100.00"), 0))
                .isFalse();
        assertThatThrownBy(() -> label.isLabelOf(Money.parse("GBP 2.50"), Money.parse("GBP 0.00"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("whole must not be zero: part=GBP 2.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1% of the total allocation",
                "0.340296% of £162.5m",
                "100/3% of the pool",
                "-2.5% of last year",
                "0% of the pool",
                "100% of the pool",
                "120% of the pool"
            })
    void printsWhatItReads(String text) {
        assertThat(Percentage.parse(text)).hasToString(text);
    }

    @Test
    void readsDecimalsExactly() {
        assertThat(Percentage.of(new BigDecimal("0.5"), "the pool"))
                .isEqualTo(new Percentage(BigFraction.of(1, 200), "the pool"));
        assertThat(Percentage.of(new BigDecimal("1E+2"), "the pool")).isEqualTo(Percentage.of(100, "the pool"));
        assertThat(Percentage.parse("1.50% of the pool")).hasToString("1.5% of the pool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1%", "% of x", "1 of x", "1% of ", "1.% of x", "1/0% of x", "one% of x"})
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> Percentage.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("percentage must look like 1% of the total allocation: text=" + text);
    }

    @Test
    void refusesABaseWithoutAName() {
        assertThatThrownBy(() -> Percentage.of(1, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a percentage must name its base: fraction=1 / 100");
    }
}
