package org.civicrules.grants.scheme;

/** What a provider may be asked for. */
public enum RequestKind {
    /** Receipts or other evidence. */
    EVIDENCE,
    /** An explanation of how the money was used. */
    EXPLANATION
}
