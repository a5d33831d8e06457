package org.civicrules.grants.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void writesPoundsWithTheDecimalsTheyHave() {
        assertThat(Figures.pounds(Money.parse("GBP 1234567.80"))).isEqualTo("£1,234,567.80");
        assertThat(Figures.pounds(Money.zero(CurrencyUnit.GBP))).isEqualTo("£0.00");
        assertThat(Figures.pounds(BigFraction.of(9953658, 1000))).isEqualTo("£9,953.658");
        assertThat(Figures.pounds(BigFraction.of(1, 3))).isEqualTo("£0.333333");
        assertThat(Figures.pounds(BigFraction.of(-5, 2))).isEqualTo("-£2.50");
    }

    @Test
    void roundsHalfUpToThePenny() {
        assertThat(Figures.toThePenny(BigFraction.of(148608, 3076))).isEqualTo("£48.31");
        assertThat(Figures.toThePenny(BigFraction.of(5, 1000))).isEqualTo("£0.01");
    }

    @Test
    void signsDifferencesAndWritesSharesAndNumbers() {
        assertThat(Figures.signed(BigFraction.of(1, 2))).isEqualTo("+£0.50");
        assertThat(Figures.signed(BigFraction.ZERO)).isEqualTo("£0.00");
        assertThat(Figures.signed(BigFraction.of(-1, 2))).isEqualTo("-£0.50");
        assertThat(Figures.percent(BigFraction.of(148608, 331788))).isEqualTo("44.790%");
        assertThat(Figures.number(BigFraction.of(3076))).isEqualTo("3076");
        assertThat(Figures.number(BigFraction.of(5, 2))).isEqualTo("2.5");
        assertThat(Figures.number(BigFraction.of(100))).isEqualTo("100");
    }
}
