package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.RuleId;

/**
 * After every event of another promise, within so many days. Only an event that names the day of the one it follows up
 * counts; several events on one day are followed up together.
 *
 * @param to the other promise
 * @param lagDays how many days after the event the follow-up may come, inclusive; 0 for the same day
 */
public record Linked(RuleId to, int lagDays) implements Cadence {

    /**
     * Checks the lag.
     *
     * @param to the other promise
     * @param lagDays how many days after the event the follow-up may come, inclusive
     * @throws IllegalArgumentException if the lag is negative
     */
    public Linked {
        checkArgument(lagDays >= 0, "lag-days must not be negative: lag-days=%s", lagDays);
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(
                Parameter.of("reading", "LINKED"),
                Parameter.of("linked-to", to.value()),
                Parameter.of("lag-days", String.valueOf(lagDays)));
    }
}
