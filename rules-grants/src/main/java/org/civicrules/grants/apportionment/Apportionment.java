package org.civicrules.grants.apportionment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.money.AllocationLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Several pots shared out. A recipient may draw on more than one pot of a grant: that is not double funding, because each
 * pot is other money.
 *
 * @param pots the shared-out pots by id, in order
 */
public record Apportionment(ImmutableMap<String, Allocation> pots) {

    /**
     * Shares pots out.
     *
     * @param pots the pots, with different ids
     * @return one allocation for each
     * @throws IllegalArgumentException if two pots share an id
     */
    public static Apportionment of(ImmutableList<Pot> pots) {
        Map<String, Allocation> allocations = new LinkedHashMap<>();
        for (Pot pot : pots) {
            checkArgument(
                    allocations.put(pot.id(), pot.allocate()) == null, "pot ids must be unique: pot=%s", pot.id());
        }
        return new Apportionment(ImmutableMap.copyOf(allocations));
    }

    /** {@return what each recipient draws from all pots together, in the order of first mention} */
    public ImmutableMap<String, Money> byRecipient() {
        Map<String, Money> totals = new LinkedHashMap<>();
        pots.values().forEach(pot -> pot.lines().forEach(line -> totals.merge(line.key(), line.amount(), Money::plus)));
        return ImmutableMap.copyOf(totals);
    }

    /** {@return what stays in the pots} */
    public Money residual() {
        return pots.values().stream().map(Allocation::residual).reduce(Money.zero(CurrencyUnit.GBP), Money::plus);
    }

    /** {@return the recipients that draw on more than one pot, with the number of pots} */
    public ImmutableMap<String, Integer> drawingOnSeveral() {
        Map<String, Integer> draws = new HashMap<>();
        for (Allocation pot : pots.values()) {
            for (AllocationLine line : pot.lines()) {
                if (line.amount().isPositive()) {
                    draws.merge(line.key(), 1, Integer::sum);
                }
            }
        }
        ImmutableMap.Builder<String, Integer> several = ImmutableMap.builder();
        byRecipient().keySet().stream()
                .filter(recipient -> draws.getOrDefault(recipient, 0) > 1)
                .forEach(recipient -> several.put(recipient, draws.getOrDefault(recipient, 0)));
        return several.buildOrThrow();
    }
}
