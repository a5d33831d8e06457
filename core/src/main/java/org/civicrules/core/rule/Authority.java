package org.civicrules.core.rule;

/** Who says so: the document itself, a choice made beside it, or a later instrument laid over it. */
public enum Authority {
    /** The published document. */
    SOURCE,
    /** A policy of the caller or a documented default reading; never attributed to the document. */
    POLICY,
    /** A later, dated instrument that changes what the document says. */
    OVERLAY
}
