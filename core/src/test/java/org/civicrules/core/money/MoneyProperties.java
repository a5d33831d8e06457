package org.civicrules.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.rule.Explanation;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class MoneyProperties {

    private static final CurrencyUnit GBP = CurrencyUnit.GBP;

    @Property(tries = 1000)
    void nothingIsLost(
            @ForAll("amounts") Money amount,
            @ForAll("units") Money unit,
            @ForAll("weights") ImmutableMap<String, BigFraction> weights) {
        for (Allocation allocation : both(amount, unit, weights)) {
            Money sum = allocation.residual();
            for (AllocationLine line : allocation.lines()) {
                sum = sum.plus(line.amount());
            }
            assertThat(sum).isEqualTo(amount);
        }
        Money residual = Allocation.largestRemainder(amount, unit, weights).residual();
        assertThat(residual.abs()).isLessThan(unit);
        Statistics.label("residual").collect(residual.isZero()).coverage(coverage -> {
            coverage.check(true).percentage(percentage -> percentage > 10);
            coverage.check(false).percentage(percentage -> percentage > 10);
        });
    }

    @Property
    void eachLineIsWithinOneUnitOfItsQuota(
            @ForAll("amounts") Money amount,
            @ForAll("units") Money unit,
            @ForAll("weights") ImmutableMap<String, BigFraction> weights) {
        BigFraction oneUnit = Exact.of(unit.getAmount());
        for (AllocationLine line :
                Allocation.largestRemainder(amount, unit, weights).lines()) {
            BigFraction distance =
                    Exact.of(line.amount().getAmount()).subtract(line.quota()).abs();
            assertThat(distance).isLessThan(oneUnit);
            assertThat(line.weight().signum() == 0 && !line.amount().isZero()).isFalse();
        }
    }

    @Property
    void theOrderOfTheWeightsChangesNoLine(
            @ForAll("amounts") Money amount,
            @ForAll("units") Money unit,
            @ForAll("weights") ImmutableMap<String, BigFraction> weights) {
        ImmutableMap<String, BigFraction> reversed =
                ImmutableMap.copyOf(Lists.reverse(weights.entrySet().asList()).stream()
                        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(lines(Allocation.largestRemainder(amount, unit, reversed)))
                .isEqualTo(lines(Allocation.largestRemainder(amount, unit, weights)));
    }

    @Property
    void theScaleOfTheWeightsChangesNoAmount(
            @ForAll("amounts") Money amount,
            @ForAll("units") Money unit,
            @ForAll("weights") ImmutableMap<String, BigFraction> weights,
            @ForAll @IntRange(min = 1, max = 1000) int numerator,
            @ForAll @IntRange(min = 1, max = 1000) int denominator) {
        ImmutableMap<String, BigFraction> scaled = ImmutableMap.copyOf(
                Maps.transformValues(weights, weight -> weight.multiply(BigFraction.of(numerator, denominator))));
        assertThat(amounts(Allocation.largestRemainder(amount, unit, scaled)))
                .isEqualTo(amounts(Allocation.largestRemainder(amount, unit, weights)));
    }

    @Property
    void aNegativeAmountIsTheMirrorImage(
            @ForAll("amounts") Money amount,
            @ForAll("units") Money unit,
            @ForAll("weights") ImmutableMap<String, BigFraction> weights) {
        ImmutableList<Allocation> plain = both(amount, unit, weights);
        ImmutableList<Allocation> mirrored = both(amount.negated(), unit, weights);
        for (int i = 0; i < plain.size(); i++) {
            assertThat(mirrored.get(i).residual())
                    .isEqualTo(plain.get(i).residual().negated());
            assertThat(amounts(mirrored.get(i))).isEqualTo(Maps.transformValues(amounts(plain.get(i)), Money::negated));
        }
    }

    @Property
    void theUnitRatePaysEqualWeightsAlikeAndLeavesLessThanOneUnitForEach(
            @ForAll("amounts") Money amount,
            @ForAll("units") Money unit,
            @ForAll @IntRange(min = 1, max = 50) int count) {
        ImmutableMap.Builder<String, BigFraction> weights = ImmutableMap.builder();
        for (int i = 0; i < count; i++) {
            weights.put("line " + i, BigFraction.ONE);
        }
        Allocation allocation = Allocation.unitRate(amount, unit, weights.buildOrThrow());

        assertThat(amounts(allocation).values()).containsOnly(allocation.rate().orElseThrow());
        assertThat(allocation.residual().abs()).isLessThan(unit.multipliedBy(count + 1L));
    }

    @Property(tries = 200)
    void theExplanationOfAnAllocationRecomputesIt(
            @ForAll("amounts") Money amount,
            @ForAll("units") Money unit,
            @ForAll("weights") ImmutableMap<String, BigFraction> weights) {
        for (Allocation allocation : both(amount, unit, weights)) {
            Explanation explanation = allocation.explanation();
            Money sum = Money.zero(GBP);
            for (Explanation line : explanation.children()) {
                sum = sum.plus(money(line.result().orElseThrow()));
            }
            assertThat(explanation.result())
                    .contains(MoneyText.of(sum) + ", residual " + MoneyText.of(amount.minus(sum)));
        }
    }

    @Property
    void aCapIsExceededFromOnePennyAboveItsLimit(
            @ForAll("percentages") Percentage percentage, @ForAll @IntRange(min = 0, max = 100_000_000) int pence) {
        Cap cap = Cap.of(percentage);
        Money base = Money.ofMinor(GBP, pence);
        Money limit = cap.limit(base);

        assertThat(cap.exceeds(limit, base)).isFalse();
        assertThat(cap.exceeds(limit.plusMinor(1), base)).isTrue();
        assertThat(cap.excess(limit.plusMinor(1), base)).isEqualTo(Money.ofMinor(GBP, 1));
        assertThat(Exact.of(limit.getAmount())).isLessThanOrEqualTo(percentage.exactlyOf(base));
        assertThat(Exact.of(limit.plusMinor(1).getAmount())).isGreaterThan(percentage.exactlyOf(base));
    }

    @Property
    void aPercentageReadsWhatItPrints(@ForAll("percentages") Percentage percentage) {
        assertThat(Percentage.parse(percentage.toString())).isEqualTo(percentage);
    }

    @Property
    void aPercentageOfItsOwnPartIsItsLabel(
            @ForAll @IntRange(min = 0, max = 100) int percent, @ForAll @IntRange(min = 1, max = 1_000_000) int pounds) {
        Percentage percentage = Percentage.of(percent, "the pool");
        Money whole = Money.ofMajor(GBP, pounds);

        assertThat(percentage.isLabelOf(percentage.of(whole, RoundingMode.UNNECESSARY), whole, 0))
                .isTrue();
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(-100_000_000_00L, 100_000_000_00L).map(pence -> Money.ofMinor(GBP, pence));
    }

    @Provide
    Arbitrary<Money> units() {
        return Arbitraries.of("0.01", "1.00", "0.05", "1000.00").map(pounds -> Money.of(GBP, new BigDecimal(pounds)));
    }

    @Provide
    Arbitrary<ImmutableMap<String, BigFraction>> weights() {
        Arbitrary<BigFraction> weight = Combinators.combine(
                        Arbitraries.integers().between(0, 200), Arbitraries.of(1, 1, 2, 3, 7, 100))
                .as(BigFraction::of);
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4), weight)
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(ImmutableMap::copyOf)
                .filter(map -> map.values().stream().anyMatch(value -> value.signum() > 0));
    }

    @Provide
    Arbitrary<Percentage> percentages() {
        return Combinators.combine(Arbitraries.integers().between(0, 30_000), Arbitraries.of(1, 3, 100, 10_000))
                .as((numerator, denominator) ->
                        new Percentage(BigFraction.of(numerator, denominator * 100), "the total allocation"));
    }

    private static ImmutableList<Allocation> both(Money amount, Money unit, ImmutableMap<String, BigFraction> weights) {
        return ImmutableList.of(
                Allocation.largestRemainder(amount, unit, weights), Allocation.unitRate(amount, unit, weights));
    }

    private static Map<String, AllocationLine> lines(Allocation allocation) {
        return Maps.uniqueIndex(allocation.lines(), AllocationLine::key);
    }

    private static Map<String, Money> amounts(Allocation allocation) {
        return Maps.transformValues(lines(allocation), AllocationLine::amount);
    }

    private static Money money(String text) {
        return Money.of(GBP, new BigDecimal(text.replace("£", "").replace(",", "")));
    }
}
