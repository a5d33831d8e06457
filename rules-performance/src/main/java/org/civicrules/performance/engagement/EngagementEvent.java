package org.civicrules.performance.engagement;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.RuleId;

/**
 * Something that was done towards a promise.
 *
 * @param commitment the promise it was done for
 * @param date the day
 * @param linkedTo the day of the event it follows up, for a newsletter that feeds back a panel
 * @param theme what it was about, as recorded
 */
public record EngagementEvent(RuleId commitment, LocalDate date, Optional<LocalDate> linkedTo, Optional<String> theme) {

    /**
     * An event that follows up no other.
     *
     * @param commitment the promise it was done for, for example {@code melton.c01}
     * @param date the day
     * @return the event
     * @throws IllegalArgumentException if the id is not dotted lower case
     */
    public static EngagementEvent of(String commitment, LocalDate date) {
        return new EngagementEvent(RuleId.of(commitment), date, Optional.empty(), Optional.empty());
    }

    /**
     * The same event as a follow-up.
     *
     * @param day the day of the event it follows up
     * @return the event
     */
    public EngagementEvent linkedTo(LocalDate day) {
        return new EngagementEvent(commitment, date, Optional.of(day), theme);
    }
}
