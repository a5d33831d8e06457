package org.civicrules.core.indicator;

/** How an indicator's value follows from its numerator and denominator. */
public enum Scoring {
    /** Numerator over denominator, of which it is a part; it can never exceed the multiplier. */
    PROPORTION,
    /** Numerator over an external base; it may exceed it. */
    RATE,
    /** The numerator itself; there is no denominator. */
    COUNT,
    /** The sum of the cases' amounts over the number of cases. */
    MEAN
}
