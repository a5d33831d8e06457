package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Reader;
import org.civicrules.core.rule.RuleId;

/**
 * What was read from a file of events: every row was accepted or rejected.
 *
 * @param file the file, as it was named
 * @param read rows read
 * @param events the accepted rows
 * @param undated the promises named by rows whose date is missing or unreadable
 * @param issues what was wrong
 */
public record EventFile(
        String file,
        int read,
        ImmutableList<EngagementEvent> events,
        ImmutableSet<RuleId> undated,
        ImmutableList<EventIssue> issues) {

    /** {@return rows left out} */
    public int rejected() {
        return read - events.size();
    }

    /**
     * Reads a file of events: CSV with the columns {@code commitment,date,linked_to,theme} in any order. Dates are
     * {@code 2022-01-31} or {@code 31/01/2022}; {@code linked_to} is the day of the event that is followed up, with or
     * without its commitment before it; a commitment alone stands for its last event up to that day. Further columns are left out of account, with a note.
     *
     * @param terms the promises the events are for
     * @param file what to call the file in messages
     * @param csv the text of the file; not closed
     * @return what was read
     * @throws java.io.UncheckedIOException if the text cannot be read to its end
     * @throws IllegalArgumentException if the file has no header, lacks a column, or is not CSV; the message names file
     *     and line and how to mend it
     */
    public static EventFile read(EngagementTerms terms, String file, Reader csv) {
        return new EventFileReader(terms, file).read(csv);
    }
}
