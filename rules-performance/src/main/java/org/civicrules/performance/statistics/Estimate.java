package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.civicrules.core.indicator.NoValueReason;

/** A statistic with its interval, or why there is none. */
public sealed interface Estimate {

    /**
     * A value that may be published with its interval.
     *
     * @param value the value
     * @param interval its interval, in the same unit
     */
    record Known(double value, Interval interval) implements Estimate {

        /**
         * Checks that value and interval belong together.
         *
         * @param value the value
         * @param interval its interval, in the same unit
         * @throws IllegalArgumentException if the value lies outside its interval
         */
        public Known {
            checkArgument(
                    interval.contains(value),
                    "an interval must contain its value: value=%s, lower=%s, upper=%s",
                    value,
                    interval.lower(),
                    interval.upper());
        }
    }

    /**
     * No value.
     *
     * @param reason why
     * @param detail the reason in a few words
     */
    record None(NoValueReason reason, String detail) implements Estimate {}

    /** {@return the value with its interval, where there is one} */
    default Optional<Known> known() {
        return this instanceof Known known ? Optional.of(known) : Optional.empty();
    }
}
