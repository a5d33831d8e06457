package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.civicrules.core.rule.Parameter;

/**
 * Never more than so many calendar months since the last time. Each time is due on the same day of the month as the last,
 * or on the month's last day where there is no such day: six months after 31 August is 28 or 29 February. While nothing
 * happens, every further gap that passes is missed as well, counted from the same last time so that the day does not
 * drift. A due day after the end of the framework is not asked for.
 *
 * @param months how many calendar months; 1 or more
 * @param anchor the day from which the first gap is counted
 */
public record MaxGap(int months, LocalDate anchor) implements Cadence {

    /**
     * Checks the number.
     *
     * @param months how many calendar months; 1 or more
     * @param anchor the day from which the first gap is counted
     * @throws IllegalArgumentException if the number is below 1
     */
    public MaxGap {
        checkArgument(months >= 1, "max-gap-months must be 1 or more: max-gap-months=%s", months);
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(
                Parameter.of("reading", "MAX_GAP"),
                Parameter.of("max-gap-months", String.valueOf(months)),
                Parameter.of("anchor", anchor.toString()));
    }
}
