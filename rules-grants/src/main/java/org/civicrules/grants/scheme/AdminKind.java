package org.civicrules.grants.scheme;

/** The two kinds of administrative cost, which are not the same thing. */
public enum AdminKind {
    /** What it costs the authority to distribute the grant and to report on it; a scheme may cap it. */
    DISTRIBUTION_AND_REPORTING,
    /** What it costs the authority or a provider to set up new measures; it is spending on the measures. */
    NEW_MEASURE_SET_UP
}
