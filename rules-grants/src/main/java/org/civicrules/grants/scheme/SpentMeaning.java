package org.civicrules.grants.scheme;

/** When money counts as spent. */
public enum SpentMeaning {
    /** On the day the cost is incurred. */
    INCURRED,
    /** On the day it is paid. */
    PAID
}
