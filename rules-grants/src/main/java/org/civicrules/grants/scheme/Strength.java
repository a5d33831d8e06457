package org.civicrules.grants.scheme;

/** Whether what a scheme says should be done is judged as a must. */
public enum Strength {
    /** As the scheme says. */
    SHOULD,
    /** As a must. */
    MUST
}
