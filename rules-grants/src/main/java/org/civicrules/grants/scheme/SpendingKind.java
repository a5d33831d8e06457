package org.civicrules.grants.scheme;

/** Whose spending a term speaks of. */
public enum SpendingKind {
    /** Everybody's. */
    ALL,
    /** Spending by providers of money passed on to them. */
    PASSED_ON,
    /** Spending by the authority itself. */
    DIRECT
}
