package org.civicrules.grants.scheme;

/** Where the figure of a return comes from. */
public enum MetricSource {
    /** The authority's own spending in the period. */
    DIRECT_SPEND,
    /** What was passed on to providers in the period. */
    TRANSFERRED,
    /** The measures that money was spent on in the period. */
    MEASURES,
    /** The spending on each measure in the period, by the authority and by providers. */
    SPEND_BY_MEASURE,
    /** A figure that the authority supplies. */
    FIGURE
}
