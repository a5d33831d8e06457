package org.civicrules.core.source;

/** What the library does with a clause. */
public enum Treatment {
    /** Decided by one or more rules or indicators. */
    RULE,
    /** Carried as data that rules read: a catalogue, a scheme, a parameter. */
    DATA,
    /** A judgement only people can make; the caller supplies it as a fact. */
    FACT,
    /** Left out, with the reason. */
    NOT_MODELLED
}
