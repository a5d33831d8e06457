package org.civicrules.performance.engagement;

/** Whether a promise for each period holds for a period that the framework covers in part. */
public enum PartialPeriods {
    /** Only periods that lie wholly within the framework are asked for. */
    NOT_TESTED,
    /** The part within the framework is asked for like a whole period. */
    TESTED
}
