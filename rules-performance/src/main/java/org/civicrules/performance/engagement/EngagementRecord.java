package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.civicrules.core.rule.RuleId;

/**
 * What is known on a day about the keeping of a framework.
 *
 * @param framework the framework
 * @param events what was done, in any order; events after the day are left out of account
 * @param undated promises for which something was done on a day that is not known
 * @param asAt the day
 */
public record EngagementRecord(
        Framework framework, ImmutableList<EngagementEvent> events, ImmutableSet<RuleId> undated, LocalDate asAt) {

    /** {@return how many events lie after the day and are left out of account} */
    public long eventsAfter() {
        return events.stream().filter(event -> event.date().isAfter(asAt)).count();
    }
}
