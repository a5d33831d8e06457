package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.calendar.CalendarEntry;
import org.civicrules.core.source.Citation;

/** What is due from a day to the end of a framework, as entries for a diary. */
public final class DueDates {
    private DueDates() {}

    /**
     * The entries of one promise. An entry keeps its id while its occasion stands, so that a later file updates it: the
     * period for a promise of every period, "next" for a gap, the day followed up for a follow-up.
     *
     * @param rule the promise
     * @param record what is known
     * @return an entry for each occasion whose due day has not passed; those already kept are marked as done
     */
    public static ImmutableList<CalendarEntry> of(CadenceRule rule, EngagementRecord record) {
        return rule.upcoming(record).stream()
                .map(occasion -> entry(rule, occasion))
                .collect(ImmutableList.toImmutableList());
    }

    private static CalendarEntry entry(CadenceRule rule, Occasion occasion) {
        boolean done = occasion.state() == Occasion.State.KEPT;
        return new CalendarEntry(
                uid(rule, occasion),
                rule.title() + " (" + occasion.label() + ")",
                occasion.dueOn(),
                rule.citations().stream()
                        .map(Citation::text)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse(""),
                done);
    }

    private static String uid(CadenceRule rule, Occasion occasion) {
        boolean next = rule.cadence() instanceof MaxGap && occasion.state() == Occasion.State.OPEN;
        String occasionId = next ? "next" : occasion.label().replaceAll("[^0-9A-Za-z]+", "-");
        return rule.id() + "." + occasionId + "@civic-rules";
    }
}
