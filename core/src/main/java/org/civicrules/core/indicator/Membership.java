package org.civicrules.core.indicator;

/** What one case is to one indicator. */
public enum Membership {
    /** The indicator is not about this case. */
    OUT_OF_POPULATION,
    /** In the population but taken out by a named exclusion, before the numerator is asked. */
    EXCLUDED,
    /** Counted in the base, not in the numerator. */
    DENOMINATOR_ONLY,
    /** Counted in both. */
    NUMERATOR,
    /** A fact needed to place the case is missing; it stands in neither count and is reported. */
    UNKNOWN
}
