package org.civicrules.performance.lookedafter;

import java.time.LocalDate;
import org.civicrules.core.indicator.Classified;

/** Where an indicator says what a child, or an event of the child, is to it. */
interface Sink {

    /** Takes cases that are about a day of their own: the sink itself, unless what it stands for differs by the day. */
    default Sink about(LocalDate day) {
        return this;
    }

    /** One case, in no part. */
    void add(Classified classified);

    /** One case of one part; it counts in the whole too. */
    void add(String part, Classified classified);

    /** One case of one part that does not count in the whole, because parts overlap or are not the headline. */
    void addToPart(String part, Classified classified);

    /** One case of a mean. */
    void addAmount(long amount);

    /** Adds to or takes from a count without a base. */
    void addSigned(int change, String reason);
}
