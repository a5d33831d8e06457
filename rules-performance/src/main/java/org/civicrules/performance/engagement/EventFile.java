package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.RuleId;

/**
 * What was read from a file of events: every row was accepted or rejected.
 *
 * @param events the accepted rows
 * @param undated the promises named by rows whose date is missing or unreadable
 * @param report what became of the rows
 */
public record EventFile(ImmutableList<EngagementEvent> events, ImmutableSet<RuleId> undated, FileReport report) {

    /**
     * Reads a file of events: a table with the columns {@code commitment,date,linked_to,theme} in any order. {@code linked_to}
     * is the day of the event that is followed up, with or without its commitment before it; a commitment alone stands for
     * its last event up to that day. Further columns are left out of account, with a note.
     *
     * @param terms the promises the events are for
     * @param source where it comes from; closed afterwards
     * @return what was read
     * @throws java.io.UncheckedIOException if it cannot be read to its end
     * @throws org.civicrules.core.file.UnusableFile if it has no header, lacks a column, or cannot be told apart
     */
    public static EventFile read(EngagementTerms terms, TableSource source) {
        return new EventFileReader(terms).read(source);
    }
}
