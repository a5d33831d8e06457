package org.civicrules.grants.scheme;

/** What a scheme says of a use. The same use may be prohibited in one scheme and the purpose of another. */
public enum UseVerdict {
    /** Allowed. */
    ALLOWED,
    /** Allowed where its conditions are attested. */
    CONDITIONAL,
    /** Prohibited. */
    PROHIBITED
}
