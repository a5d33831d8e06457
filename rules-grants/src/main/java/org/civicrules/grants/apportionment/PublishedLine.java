package org.civicrules.grants.apportionment;

import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.source.Citation;
import org.joda.money.Money;

/**
 * One line of a published split.
 *
 * @param key the line's name
 * @param percent the number before the percent sign
 * @param role whether the amount follows from the percentage, or the percentage from the amount
 * @param decimals how many decimals the percentage is published with
 * @param amount the published amount
 * @param citation where it is published
 */
public record PublishedLine(
        String key, BigFraction percent, PercentageRole role, int decimals, Money amount, Citation citation) {

    private static final int HUNDRED = 100;

    /** {@return the percentage as a fraction of one} */
    public BigFraction fraction() {
        return percent.divide(HUNDRED);
    }
}
