package org.civicrules.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapTest {

    private static final Cap ADMIN = Cap.of(Percentage.of(1, "the total allocation"));

    /** 1% of Bury's total allocation, and of its first tranche, which is the wrong base. */
    @ParameterizedTest
    @CsvSource({
        "552981.00, 5529.80, false, 0.00",
        "552981.00, 5529.81, false, 0.00",
        "552981.00, 5529.82, true, 0.01",
        "331788.60, 3317.88, false, 0.00",
        "331788.60, 3317.89, true, 0.01",
        "0.00, 0.00, false, 0.00",
        "0.00, 0.01, true, 0.01",
    })
    void allowsTheLimitAndNotAPennyMore(String base, String spent, boolean exceeds, String excess) {
        assertThat(ADMIN.exceeds(pounds(spent), pounds(base))).isEqualTo(exceeds);
        assertThat(ADMIN.excess(pounds(spent), pounds(base))).isEqualTo(pounds(excess));
    }

    @Test
    void cutsTheLimitDownToPence() {
        assertThat(ADMIN.limit(pounds("552981.00"))).isEqualTo(pounds("5529.81"));
        assertThat(ADMIN.limit(pounds("331788.60"))).isEqualTo(pounds("3317.88"));
    }

    @Test
    void refusesNegativeValues() {
        assertThatThrownBy(() -> Cap.of(new Percentage(BigFraction.of(-1, 100), "the pool")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cap must not be negative: percentage=-1% of the pool");
        assertThatThrownBy(() -> ADMIN.limit(pounds("-0.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the base of a cap must not be negative: base=GBP -0.01");
        assertThat(Cap.of(Percentage.of(0, "the pool")).limit(pounds("1.00"))).isEqualTo(pounds("0.00"));
    }

    @Test
    void readsAsWords() {
        assertThat(ADMIN).hasToString("at most 1% of the total allocation");
    }

    private static Money pounds(String amount) {
        return Money.parse("GBP " + amount);
    }
}
