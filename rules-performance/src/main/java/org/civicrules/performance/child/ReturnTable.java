package org.civicrules.performance.child;

import java.util.Locale;

/** A table of the return. */
public enum ReturnTable {
    /** {@code header.csv} */
    HEADER,
    /** {@code episodes.csv} */
    EPISODES,
    /** {@code reviews.csv} */
    REVIEWS,
    /** {@code uasc.csv} */
    UASC,
    /** {@code oc2.csv} */
    OC2,
    /** {@code oc3.csv} */
    OC3,
    /** {@code ad1.csv} */
    AD1,
    /** {@code placed_for_adoption.csv} */
    PLACED_FOR_ADOPTION,
    /** {@code previous_permanence.csv} */
    PREVIOUS_PERMANENCE,
    /** {@code missing.csv} */
    MISSING,
    /** {@code sw_episodes.csv} */
    SW_EPISODES,
    /** {@code dolo.csv} */
    DOLO;

    /** {@return the file name it is read from, in lower case} */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
