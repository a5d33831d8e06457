package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.civicrules.core.rule.Parameter;

/**
 * Once, at the latest by a day.
 *
 * @param from the first day on which it counts
 * @param due the last day on which it is in time, inclusive
 * @param warningMonths how many calendar months before the due day an open promise warns of it; 0 for no warning
 */
public record OneOff(LocalDate from, LocalDate due, int warningMonths) implements Cadence {

    /**
     * Checks the days.
     *
     * @param from the first day on which it counts
     * @param due the last day on which it is in time, inclusive
     * @param warningMonths how many calendar months before the due day an open promise warns of it
     * @throws IllegalArgumentException if it is due before it counts, or the warning is negative
     */
    public OneOff {
        checkArgument(!due.isBefore(from), "due must not be before from: from=%s, due=%s", from, due);
        checkArgument(warningMonths >= 0, "warning-months must not be negative: warning-months=%s", warningMonths);
    }

    /** Whether an open promise should warn. */
    boolean warns(LocalDate asAt) {
        return warningMonths > 0 && !asAt.isBefore(due.minusMonths(warningMonths));
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(
                Parameter.of("reading", "ONE_OFF"),
                Parameter.of("from", from.toString()),
                Parameter.of("due", due.toString()),
                Parameter.of("warning-months", String.valueOf(warningMonths)));
    }
}
