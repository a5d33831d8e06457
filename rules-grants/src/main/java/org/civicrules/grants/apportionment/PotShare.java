package org.civicrules.grants.apportionment;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What entitles one recipient to part of a pot.
 *
 * @param recipient the recipient's id
 * @param basis what is counted
 * @param units how many, zero or more; 1 for a flat share
 */
public record PotShare(String recipient, ShareBasis basis, BigFraction units) {

    /**
     * Checks the units.
     *
     * @param recipient as above
     * @param basis as above
     * @param units as above
     * @throws IllegalArgumentException if units are negative, or a flat share is not 1
     */
    public PotShare {
        checkArgument(units.signum() >= 0, "units must not be negative: recipient=%s, units=%s", recipient, units);
        checkArgument(
                basis != ShareBasis.FLAT || units.equals(BigFraction.ONE),
                "a flat share counts 1: recipient=%s, units=%s",
                recipient,
                units);
    }
}
