package org.civicrules.grants.apportionment;

/** What a published percentage is to the amount beside it. */
public enum PercentageRole {
    /** The amount was computed from it. */
    INPUT,
    /** A label rounded from the amount. */
    DESCRIPTIVE
}
