package org.civicrules.grants.scheme;

/** What an authority owes once it has grounds to suspect an irregularity. */
public enum IrregularityDutyKind {
    /** To tell the department. */
    NOTIFY,
    /** To explain the steps taken and to keep the department informed. */
    EXPLAIN,
    /** To take the steps that recover the money. */
    RECOVER
}
