package org.civicrules.performance.tenants;

/** The kind of record from which a measure is computed when no counts are given. */
public enum Records {
    /** Survey responses. */
    SURVEY,
    /** Dwellings at year end. */
    DWELLINGS,
    /** Responsive repairs. */
    REPAIRS,
    /** Complaints. */
    COMPLAINTS,
    /** Anti-social behaviour cases. */
    ASB,
    /** Inspections of communal areas. */
    COMMUNAL_AREAS
}
