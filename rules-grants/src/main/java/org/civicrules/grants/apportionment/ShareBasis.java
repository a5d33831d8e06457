package org.civicrules.grants.apportionment;

/** What a recipient's share of a pot is counted in. */
public enum ShareBasis {
    /** Registered beds. */
    BED,
    /** People supported, such as customers of care at home. */
    USER,
    /** Members of staff. */
    STAFF,
    /** The same for every recipient; units are 1. */
    FLAT,
    /** A percentage of the pot; those of one pot add up to 100. */
    PERCENTAGE
}
