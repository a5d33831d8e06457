package org.civicrules.grants.scheme;

/** What an authority sends to the department. */
public enum ReturnType {
    /** A report on spending. */
    REPORT,
    /** A statement that the conditions were kept. */
    CERTIFICATION,
    /** A plan of spending. */
    PLAN,
    /** The final unspent value. */
    FINAL_VALUE
}
