package org.civicrules.core.money;

import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;

/**
 * What one recipient gets of an {@link Allocation}, and how it came about.
 *
 * @param key the recipient
 * @param weight its weight as given, 0 or more
 * @param quota its exact share of the whole units allocated, in currency units such as pounds
 * @param floor the share the method gives before any unit left over: a whole number of allocation units
 * @param amount what the recipient gets
 * @param remainderRank under the largest remainder method its place in the order in which units left over are handed out,
 *     1 first; empty under the unit rate method
 */
public record AllocationLine(
        String key, BigFraction weight, BigFraction quota, Money floor, Money amount, OptionalInt remainderRank) {

    /** {@return whether the line got one of the units left over} */
    public boolean gotExtraUnit() {
        return !amount.equals(floor);
    }
}
