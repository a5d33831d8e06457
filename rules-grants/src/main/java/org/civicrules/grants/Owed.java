package org.civicrules.grants;

import static com.google.common.base.Preconditions.checkArgument;

import org.joda.money.Money;

/**
 * What is owed to the department, as far as it can be told.
 *
 * @param least what is owed if every missing fact turns out well
 * @param most what is owed if every missing fact turns out badly
 */
public record Owed(Money least, Money most) {

    /**
     * Holds the bounds in order.
     *
     * @param least as above
     * @param most as above
     * @throws IllegalArgumentException if the least is more than the most
     */
    public Owed {
        checkArgument(!least.isGreaterThan(most), "least must not be above most: least=%s, most=%s", least, most);
    }

    /** {@return whether it is one amount} */
    public boolean isSettled() {
        return least.equals(most);
    }
}
