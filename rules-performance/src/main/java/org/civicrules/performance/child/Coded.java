package org.civicrules.performance.child;

/** A code list of the return: an enum whose constants know the codes that files use for them. */
public interface Coded {

    /** {@return the code as the newest layout writes it, for example {@code V3}} */
    String code();

    /** {@return a short title of our own for people to read} */
    String title();
}
