package org.civicrules.testkit;

import com.google.common.collect.ImmutableMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.money.AllocationMethod;
import org.civicrules.core.money.Cap;
import org.civicrules.core.money.Percentage;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Pounds and pence, weights, percentages, caps and allocations, for {@code @Domain(CoreMoneyDomain.class)}.
 *
 * <p>Amounts are of either sign, up to £100 million, small ones often; weights are fractions, some of them zero, never all.
 */
public final class CoreMoneyDomain extends DomainContextBase {

    private static final long LARGEST_IN_PENCE = 100_000_000_00L;
    private static final int MOST_LINES = 12;
    private static final int HUNDRED = 100;
    private static final int LARGEST_PERCENTAGE = 300;

    /** Made by jqwik. */
    public CoreMoneyDomain() {}

    /** {@return amounts in pounds and pence} */
    @Provide
    public Arbitrary<Money> amounts() {
        return Arbitraries.longs()
                .between(-LARGEST_IN_PENCE, LARGEST_IN_PENCE)
                .map(pence -> Money.ofMinor(CurrencyUnit.GBP, pence));
    }

    /** {@return weights of 1 to 12 recipients, at least one more than zero} */
    @Provide
    public Arbitrary<ImmutableMap<String, BigFraction>> weights() {
        Arbitrary<BigFraction> weight = Combinators.combine(
                        Arbitraries.integers().between(0, 200), Arbitraries.of(1, 1, 2, 3, 7, HUNDRED))
                .as(BigFraction::of);
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4), weight)
                .ofMinSize(1)
                .ofMaxSize(MOST_LINES)
                .map(ImmutableMap::copyOf)
                .filter(weights -> weights.values().stream().anyMatch(value -> value.signum() > 0));
    }

    /** {@return percentages from 0 to 300, some of which do not end as a decimal} */
    @Provide
    public Arbitrary<Percentage> percentages() {
        return Arbitraries.of(1, 3, HUNDRED)
                .flatMap(parts -> Arbitraries.integers()
                        .between(0, LARGEST_PERCENTAGE * parts)
                        .map(numerator -> BigFraction.of(numerator, parts * HUNDRED)))
                .flatMap(fraction -> Arbitraries.of("the total allocation", "tranche 1", "the pool")
                        .map(base -> new Percentage(fraction, base)));
    }

    /** {@return caps at those percentages} */
    @Provide
    public Arbitrary<Cap> caps() {
        return percentages().map(Cap::of);
    }

    /** {@return allocations by both methods, in pence and in pounds} */
    @Provide
    public Arbitrary<Allocation> allocations() {
        return Combinators.combine(amounts(), units(), weights(), Arbitraries.of(AllocationMethod.class))
                .as((amount, unit, weights, method) -> method == AllocationMethod.UNIT_RATE
                        ? Allocation.unitRate(amount, unit, weights)
                        : Allocation.largestRemainder(amount, unit, weights));
    }

    /** {@return allocation units: a penny and a pound} */
    static Arbitrary<Money> units() {
        return Arbitraries.of(Money.ofMinor(CurrencyUnit.GBP, 1), Money.ofMajor(CurrencyUnit.GBP, 1));
    }
}
