package org.civicrules.core.source;

/** The force of a clause: what kind of word binds its bearer. */
public enum Modality {
    /** A requirement; to miss it is a breach. */
    MUST,
    /** A prohibition; to do it is a breach. */
    MUST_NOT,
    /** An expectation, recommendation or encouragement; to miss it is a departure, never a breach. */
    SHOULD,
    /** A permission, possibly with a limit. */
    MAY,
    /** Something an authority is able to do, with no duty on anybody. */
    POWER,
    /** What a term means, or a statement of fact. */
    DEFINITION
}
