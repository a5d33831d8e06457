package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Parameter;

/**
 * At least so many times in every period. A period is kept as soon as the number is reached, is open to the end of its
 * last day and of any days of grace, and is missed after that. An event in the days of grace makes up for what its period
 * lacks and then counts for no other; further events of a period are not carried over.
 *
 * @param atLeast how many times; 1 or more
 * @param length how long the periods are
 */
public record PerPeriod(int atLeast, PeriodLength length) implements Cadence {

    /**
     * Checks the number.
     *
     * @param atLeast how many times; 1 or more
     * @param length how long the periods are
     * @throws IllegalArgumentException if the number is below 1
     */
    public PerPeriod {
        checkArgument(atLeast >= 1, "at-least must be 1 or more: at-least=%s", atLeast);
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(
                Parameter.of("reading", "PER_PERIOD"),
                Parameter.of("at-least", String.valueOf(atLeast)),
                Parameter.of("period", length.name()));
    }
}
