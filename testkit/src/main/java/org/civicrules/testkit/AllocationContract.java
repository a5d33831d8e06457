package org.civicrules.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.money.AllocationLine;
import org.joda.money.Money;

/** What every way of sharing money out promises: nothing is lost, order does not matter, a debt mirrors a credit. */
public interface AllocationContract {

    /**
     * Shares an amount out.
     *
     * @param amount the amount
     * @param weights the weight of each recipient
     * @return the allocation
     */
    Allocation allocate(Money amount, ImmutableMap<String, BigFraction> weights);

    /**
     * The lines and the residual add up to the amount.
     *
     * @param amount any amount
     * @param weights any weights
     */
    @Property
    @Domain(CoreMoneyDomain.class)
    default void losesNothing(@ForAll Money amount, @ForAll ImmutableMap<String, BigFraction> weights) {
        Allocation allocation = allocate(amount, weights);
        Money sum = allocation.residual();
        for (AllocationLine line : allocation.lines()) {
            sum = sum.plus(line.amount());
        }
        assertEquals(amount, sum);
        assertEquals(amount, allocation.amount());
        assertEquals(weights.keySet(), amounts(allocation).keySet());
    }

    /**
     * Nothing goes to a weight of zero, and no line gets more than is there.
     *
     * @param amount any amount
     * @param weights any weights
     */
    @Property
    @Domain(CoreMoneyDomain.class)
    default void givesWithinTheAmount(@ForAll Money amount, @ForAll ImmutableMap<String, BigFraction> weights) {
        amounts(allocate(amount, weights)).forEach((key, line) -> {
            assertTrue(line.abs().compareTo(amount.abs()) <= 0, "a line exceeds the amount: key=" + key);
            assertTrue(
                    line.isZero() || line.isNegative() == amount.isNegative(), "a line has the wrong sign: key=" + key);
            assertTrue(
                    line.isZero() || !BigFraction.ZERO.equals(weights.get(key)), "a weight of zero gets: key=" + key);
        });
    }

    /**
     * The order of the recipients changes no line.
     *
     * @param amount any amount
     * @param weights any weights
     */
    @Property
    @Domain(CoreMoneyDomain.class)
    default void takesRecipientsInAnyOrder(@ForAll Money amount, @ForAll ImmutableMap<String, BigFraction> weights) {
        ImmutableMap<String, BigFraction> reversed = weights.entrySet().asList().reverse().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

        assertEquals(amounts(allocate(amount, weights)), amounts(allocate(amount, reversed)));
    }

    /**
     * A negative amount gives the mirror image.
     *
     * @param amount any amount
     * @param weights any weights
     */
    @Property
    @Domain(CoreMoneyDomain.class)
    default void mirrorsADebt(@ForAll Money amount, @ForAll ImmutableMap<String, BigFraction> weights) {
        assertEquals(
                Maps.transformValues(amounts(allocate(amount, weights)), Money::negated),
                amounts(allocate(amount.negated(), weights)));
    }

    private static Map<String, Money> amounts(Allocation allocation) {
        return Maps.transformValues(Maps.uniqueIndex(allocation.lines(), AllocationLine::key), AllocationLine::amount);
    }
}
