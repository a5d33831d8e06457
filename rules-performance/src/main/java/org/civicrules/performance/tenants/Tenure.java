package org.civicrules.performance.tenants;

/** The tenure of a home in a record. */
public enum Tenure {
    /** Low cost rental accommodation. */
    LCRA,
    /** Low cost home ownership: shared owners. */
    LCHO,
    /** A right-to-buy or other leasehold, which is in no base. */
    LEASEHOLD
}
