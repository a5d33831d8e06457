package org.civicrules.core.indicator;

/** Why an indicator has no value. Which symbol a publisher prints for it is that publisher's choice. */
public enum NoValueReason {
    /** The base is empty: 0/0 is neither 0 nor 100. */
    ZERO_DENOMINATOR,
    /** The indicator does not apply to this body or period. */
    NOT_APPLICABLE,
    /** The input that would hold the facts was not supplied or not collected. */
    NOT_COLLECTED,
    /** The input was supplied but a fact it needs is missing or cannot be established. */
    UNDETERMINED,
    /** The publisher left the figure out. */
    EXCLUDED,
    /** Too few responses to publish. */
    INSUFFICIENT_SAMPLE,
    /** Withheld to protect people. */
    SUPPRESSED,
    /** The definition was not in force on the date asked about. */
    NOT_IN_FORCE
}
