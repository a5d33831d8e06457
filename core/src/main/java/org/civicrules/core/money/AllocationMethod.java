package org.civicrules.core.money;

/** How {@link Allocation} shares out what does not divide evenly. */
public enum AllocationMethod {
    /** Every line gets its share cut down to whole units; the units left go one each to the largest remainders. */
    LARGEST_REMAINDER,
    /** One rate for all, cut down to whole units; every line gets rate times weight; the rest is left over. */
    UNIT_RATE
}
