package org.civicrules.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

    private static final Money PENNY = Money.parse("GBP 0.01");
    private static final Money POUND = Money.parse("GBP 1.00");
    /** Bury, Strategic Commissioning Board, 8 December 2021, item 7: the first tranche and its stated percentages. */
    private static final Money TRANCHE_1 = Money.parse("GBP 331788.60");

    private static final ImmutableMap<String, BigFraction> BURY =
            weights("beds", 45, "nursing", 25, "pilot", 3, "hub", 27);

    @Test
    void sharesTheBuryTrancheInPence() {
        Allocation allocation = Allocation.largestRemainder(TRANCHE_1, PENNY, BURY);

        assertThat(amounts(allocation)).containsExactly("149304.87", "82947.15", "9953.66", "89582.92");
        assertThat(allocation.residual()).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(allocation.lines())
                .extracting(AllocationLine::quota)
                .containsExactly(
                        fraction("149304.87"), fraction("82947.15"), fraction("9953.658"), fraction("89582.922"));
    }

    @Test
    void sharesTheBuryTrancheInPounds() {
        Allocation allocation = Allocation.largestRemainder(TRANCHE_1, POUND, BURY);

        assertThat(amounts(allocation)).containsExactly("149304.00", "82947.00", "9954.00", "89583.00");
        assertThat(allocation.residual()).isEqualTo(Money.parse("GBP 0.60"));
        assertThat(allocation.allocated()).isEqualTo(Money.parse("GBP 331788.00"));
        assertThat(allocation.line("pilot"))
                .isEqualTo(new AllocationLine(
                        "pilot",
                        BigFraction.of(3),
                        fraction("9953.64"),
                        Money.parse("GBP 9953.00"),
                        Money.parse("GBP 9954.00"),
                        OptionalInt.of(2)));
        assertThat(allocation.lines())
                .extracting(AllocationLine::remainderRank)
                .containsExactly(OptionalInt.of(3), OptionalInt.of(4), OptionalInt.of(2), OptionalInt.of(1));
        assertThat(allocation.lines())
                .extracting(AllocationLine::gotExtraUnit)
                .containsExactly(false, false, true, true);
    }

    @Test
    void splitsTheBuryGrantIntoItsTranches() {
        Allocation allocation = Allocation.largestRemainder(
                Money.parse("GBP 552981.00"), PENNY, weights("tranche 1", 60, "tranche 2", 40));

        assertThat(amounts(allocation)).containsExactly("331788.60", "221192.40");
    }

    @ParameterizedTest
    @CsvSource({
        // amount, unit, units of weight, rate, allocated, residual
        "149304.87, 1.00, 3076, 48.00, 147648.00, 1656.87",
        "149304.87, 1.00, 3096, 48.00, 148608.00,  696.87",
        "149304.87, 0.01, 3076, 48.53, 149278.28,   26.59",
        "   100.00, 0.01,    4, 25.00,    100.00,    0.00",
        "     0.03, 0.01,    4,  0.00,      0.00,    0.03",
    })
    void paysOneRateCutDownToTheUnit(
            String amount, String unit, int count, String rate, String allocated, String residual) {
        Allocation allocation = Allocation.unitRate(pounds(amount), pounds(unit), weights("a", 1, "b", count - 1));

        assertThat(allocation.rate()).contains(pounds(rate));
        assertThat(allocation.line("a").amount()).isEqualTo(pounds(rate));
        assertThat(allocation.line("b").amount()).isEqualTo(pounds(rate).multipliedBy(count - 1L));
        assertThat(allocation.allocated()).isEqualTo(pounds(allocated));
        assertThat(allocation.residual()).isEqualTo(pounds(residual));
        assertThat(allocation.line("a").remainderRank()).isEmpty();
        assertThat(allocation.line("a").gotExtraUnit()).isFalse();
    }

    @Test
    void givesAPennyMoreToAsManyBedsAsTheRateLeavesPence() {
        ImmutableMap.Builder<String, BigFraction> beds = ImmutableMap.builder();
        for (int bed = 0; bed < 3076; bed++) {
            beds.put("bed " + bed, BigFraction.ONE);
        }
        Allocation allocation = Allocation.largestRemainder(Money.parse("GBP 149304.87"), PENNY, beds.buildOrThrow());

        assertThat(allocation.lines()).filteredOn(AllocationLine::gotExtraUnit).hasSize(2659);
        assertThat(allocation.residual().isZero()).isTrue();
    }

    @Test
    void cutsALineOfTheUnitRateToTheUnitWhereAWeightIsNotWhole() {
        Allocation allocation = Allocation.unitRate(
                pounds("10.00"), POUND, ImmutableMap.of("half", BigFraction.of(1, 2), "rest", BigFraction.of(5, 2)));

        assertThat(allocation.rate()).contains(pounds("3.00"));
        assertThat(amounts(allocation)).containsExactly("1.00", "7.00");
        assertThat(allocation.residual()).isEqualTo(pounds("2.00"));
    }

    @Test
    void breaksTiesByKeyWhateverTheOrder() {
        Allocation allocation = Allocation.largestRemainder(pounds("0.02"), PENNY, weights("c", 1, "a", 1, "b", 1));

        assertThat(amounts(allocation)).containsExactly("0.00", "0.01", "0.01");
        assertThat(allocation.lines()).extracting(AllocationLine::key).containsExactly("c", "a", "b");
    }

    @Test
    void mirrorsANegativeAmount() {
        Allocation owed = Allocation.largestRemainder(TRANCHE_1.negated(), POUND, BURY);

        assertThat(amounts(owed)).containsExactly("-149304.00", "-82947.00", "-9954.00", "-89583.00");
        assertThat(owed.residual()).isEqualTo(pounds("-0.60"));
        assertThat(owed.line("pilot").quota()).isEqualTo(fraction("-9953.64"));
        assertThat(owed.line("pilot").floor()).isEqualTo(pounds("-9953.00"));
        assertThat(owed.line("pilot").remainderRank()).hasValue(2);
        assertThat(Allocation.unitRate(pounds("-10.00"), POUND, weights("a", 3)).rate())
                .contains(pounds("-3.00"));
    }

    @Test
    void givesNothingToAWeightOfZeroAndNothingOfNothing() {
        assertThat(amounts(Allocation.largestRemainder(pounds("0.05"), PENNY, weights("a", 0, "b", 2, "c", 1))))
                .containsExactly("0.00", "0.03", "0.02");
        assertThat(amounts(Allocation.largestRemainder(pounds("0.00"), PENNY, BURY)))
                .containsOnly("0.00");
        assertThat(amounts(Allocation.largestRemainder(pounds("0.99"), POUND, BURY)))
                .containsOnly("0.00");
    }

    @Test
    void takesFractionsAsWeights() {
        Allocation allocation = Allocation.largestRemainder(
                pounds("1.00"),
                PENNY,
                ImmutableMap.of(
                        "third", BigFraction.of(1, 3), "sixth", BigFraction.of(1, 6), "half", BigFraction.of(1, 2)));

        assertThat(amounts(allocation)).containsExactly("0.33", "0.17", "0.50");
    }

    @Test
    void refusesWeightsThatShareNothing() {
        assertThatThrownBy(() -> Allocation.largestRemainder(POUND, PENNY, ImmutableMap.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be at least one weight");
        assertThatThrownBy(() -> Allocation.largestRemainder(POUND, PENNY, weights("a", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one weight must be more than 0: keys=[a]");
        assertThatThrownBy(() -> Allocation.unitRate(POUND, PENNY, weights("a", 2, "b", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a weight must not be negative: key=b, weight=-1");
    }

    @Test
    void refusesAUnitThatMeasuresNothing() {
        assertThatThrownBy(() -> Allocation.largestRemainder(POUND, pounds("0.00"), BURY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit must be more than zero: unit=GBP 0.00");
        assertThatThrownBy(() -> Allocation.largestRemainder(POUND, Money.parse("EUR 0.01"), BURY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount and unit must be in one currency: amount=GBP 1.00, unit=EUR 0.01");
    }

    @Test
    void refusesAnAllocationThatDoesNotAddUp() {
        Allocation sound = Allocation.largestRemainder(TRANCHE_1, POUND, BURY);

        assertThatThrownBy(() -> new Allocation(
                        sound.amount(), sound.unit(), sound.method(), sound.rate(), sound.lines(), pounds("0.61")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines and residual must add up to the amount: sum=GBP 331788.61, amount=GBP 331788.60");
        assertThatThrownBy(() -> sound.line("other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no line has this key: key=other");
    }

    private static ImmutableList<String> amounts(Allocation allocation) {
        return allocation.lines().stream()
                .map(line -> line.amount().getAmount().toPlainString())
                .collect(ImmutableList.toImmutableList());
    }

    private static Money pounds(String amount) {
        return Money.parse("GBP " + amount.strip());
    }

    private static BigFraction fraction(String decimal) {
        return FractionText.parse(decimal);
    }

    private static ImmutableMap<String, BigFraction> weights(Object... keysAndWeights) {
        ImmutableMap.Builder<String, BigFraction> weights = ImmutableMap.builder();
        for (int i = 0; i < keysAndWeights.length; i += 2) {
            weights.put((String) keysAndWeights[i], BigFraction.of((Integer) keysAndWeights[i + 1]));
        }
        return weights.buildOrThrow();
    }
}
