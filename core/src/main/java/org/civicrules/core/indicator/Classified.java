package org.civicrules.core.indicator;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What one case is to one indicator, and why.
 *
 * @param membership what it is
 * @param reason a short lower-case code, for example {@code short-breaks}; empty where the membership says enough
 */
public record Classified(Membership membership, String reason) {

    /** Counts in numerator and base. */
    public static final Classified NUMERATOR = new Classified(Membership.NUMERATOR, "");

    /** Counts in the base alone. */
    public static final Classified DENOMINATOR_ONLY = new Classified(Membership.DENOMINATOR_ONLY, "");

    /** The indicator is not about this case. */
    public static final Classified OUT_OF_POPULATION = new Classified(Membership.OUT_OF_POPULATION, "");

    /**
     * Classifies a case.
     *
     * @param membership what it is
     * @param reason the reason code
     * @throws IllegalArgumentException if an excluded or unknown case gives no reason
     */
    public Classified {
        checkArgument(
                !reason.isEmpty() || (membership != Membership.EXCLUDED && membership != Membership.UNKNOWN),
                "a case left out must say why: membership=%s",
                membership);
    }

    /**
     * Takes a case out of the population for a named reason.
     *
     * @param reason the reason code
     * @return the classification
     */
    public static Classified excluded(String reason) {
        return new Classified(Membership.EXCLUDED, reason);
    }

    /**
     * Reports a case that cannot be placed.
     *
     * @param reason the reason code
     * @return the classification
     */
    public static Classified unknown(String reason) {
        return new Classified(Membership.UNKNOWN, reason);
    }

    /**
     * Keeps a case in the base alone, for a named reason.
     *
     * @param reason the reason code
     * @return the classification
     */
    public static Classified denominatorOnly(String reason) {
        return new Classified(Membership.DENOMINATOR_ONLY, reason);
    }
}
