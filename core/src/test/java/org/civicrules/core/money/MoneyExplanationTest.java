package org.civicrules.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyExplanationTest {

    private static final Money POUND = Money.parse("GBP 1.00");

    @Test
    void tellsWhoGotTheUnitsLeftOver() {
        assertThat(Allocation.largestRemainder(
                                Money.parse("GBP 331788.60"),
                                POUND,
                                ImmutableMap.of(
                                        "beds",
                                        BigFraction.of(45),
                                        "pilot",
                                        BigFraction.of(3),
                                        "hub",
                                        BigFraction.of(52)))
                        .explanation()
                        .toText())
                .isEqualTo("""
                        £331,788.60 shared out: £331,788.00 to 3 lines, £0.60 left over {money.largest-remainder}
                          fact: amount = £331,788.60
                          fact: total weight = 100
                          parameter: method = largest remainder: units left over go to the largest fractions, ties by key
                          parameter: allocation unit = £1.00
                          arithmetic: £331,788.60 in whole units = £331,788.00
                          result: £331,788.00, residual £0.60
                          would change it: by the unit rate method £331,700.00 would be shared out and £88.60 left over
                          beds gets £149,304.00 {money.largest-remainder}
                            fact: weight = 45
                            arithmetic: £331,788.00 x 45 / 100 = 149304.6, cut to £149,304.00, rank 3 by remainder: no unit more
                            result: £149,304.00
                          pilot gets £9,954.00 {money.largest-remainder}
                            fact: weight = 3
                            arithmetic: £331,788.00 x 3 / 100 = 9953.64, cut to £9,953.00, rank 2 by remainder: one unit more
                            result: £9,954.00
                          hub gets £172,530.00 {money.largest-remainder}
                            fact: weight = 52
                            arithmetic: £331,788.00 x 52 / 100 = 172529.76, cut to £172,529.00, rank 1 by remainder: one unit more
                            result: £172,530.00
                        """);
    }

    @Test
    void tellsTheRate() {
        assertThat(Allocation.unitRate(
                                Money.parse("GBP 149304.87"),
                                POUND,
                                ImmutableMap.of("homes", BigFraction.of(3075), "half", BigFraction.of(1, 2)))
                        .explanation()
                        .toText())
                .isEqualTo("""
                        £149,304.87 shared out: £147,624.00 to 2 lines, £1,680.87 left over {money.unit-rate}
                          fact: amount = £149,304.87
                          fact: total weight = 3075.5
                          parameter: method = unit rate: one rate cut down to whole units, the rest left over
                          parameter: allocation unit = £1.00
                          arithmetic: £149,304.87 in whole units = £149,304.00; £149,304.00 / 3075.5 cut down = £48.00 for each weight of 1
                          result: £147,624.00, residual £1,680.87
                          would change it: by the largest remainder method £149,304.00 would be shared out and £0.87 left over
                          homes gets £147,600.00 {money.unit-rate}
                            fact: weight = 3075
                            arithmetic: £48.00 x 3075 = 147600, cut to £147,600.00
                            result: £147,600.00
                          half gets £24.00 {money.unit-rate}
                            fact: weight = 0.5
                            arithmetic: £48.00 x 0.5 = 24, cut to £24.00
                            result: £24.00
                        """);
    }

    @Test
    void tellsByHowMuchACapIsExceeded() {
        Cap cap = Cap.of(Percentage.of(1, "the total allocation"));

        assertThat(cap.explain(Money.parse("GBP 5529.82"), Money.parse("GBP 552981.00"))
                        .toText())
                .isEqualTo("""
                        £5,529.82 exceeds the limit of £5,529.81 {money.cap}
                          fact: spent = £5,529.82
                          fact: the total allocation = £552,981.00
                          parameter: cap = 1% of the total allocation
                          arithmetic: 1% x £552,981.00, cut to pence = £5,529.81
                          result: exceeded by £0.01
                          would change it: £0.01 less spent
                        """);
        assertThat(cap.explain(Money.parse("GBP 5529.81"), Money.parse("GBP 552981.00"))
                        .toText())
                .isEqualTo("""
                        £5,529.81 is within the limit of £5,529.81 {money.cap}
                          fact: spent = £5,529.81
                          fact: the total allocation = £552,981.00
                          parameter: cap = 1% of the total allocation
                          arithmetic: 1% x £552,981.00, cut to pence = £5,529.81
                          result: not exceeded
                          would change it: £0.01 more spent
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GBP 331788.60 | £331,788.60",
                "GBP -0.60 | -£0.60",
                "GBP 0.00 | £0.00",
                "GBP 1234567.00 | £1,234,567.00",
                "EUR 1.50 | €1.50",
                "JPY 1500 | JP¥1,500"
            })
    void writesMoneyAsABritishReaderDoes(String money, String text) {
        assertThat(MoneyText.of(Money.parse(money))).isEqualTo(text);
    }
}
