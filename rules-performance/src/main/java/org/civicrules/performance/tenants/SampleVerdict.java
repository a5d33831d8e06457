package org.civicrules.performance.tenants;

/** Whether a survey has enough answers. */
public enum SampleVerdict {
    /** The minimum is reached. */
    MINIMUM_REACHED,
    /** It is not, but every tenant of a population under 2,500 was asked, which suffices. */
    CENSUS_SUFFICES,
    /** It is not, and nothing excuses it. */
    TOO_FEW
}
