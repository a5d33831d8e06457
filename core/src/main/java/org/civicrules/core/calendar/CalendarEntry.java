package org.civicrules.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * One due date to be put in a diary: an all-day entry on the last day in time.
 *
 * @param uid a stable id, unique in its file; the same id in a later file updates the entry
 * @param summary what is due, on one line
 * @param due the last day in time
 * @param description more about it, such as the clause it comes from; may be empty and may have several lines
 * @param done whether the duty has been met
 */
public record CalendarEntry(String uid, String summary, LocalDate due, String description, boolean done) {

    /**
     * Checks that the entry can be told from others and read.
     *
     * @param uid as above
     * @param summary as above
     * @param due as above
     * @param description as above
     * @param done as above
     * @throws IllegalArgumentException if uid or summary is blank
     */
    public CalendarEntry {
        checkArgument(!uid.isBlank(), "a calendar entry must have a uid: due=%s", due);
        checkArgument(!summary.isBlank(), "a calendar entry must have a summary: uid=%s", uid);
    }

    /**
     * An entry for a duty that has not been met yet.
     *
     * @param uid a stable id, unique in its file
     * @param summary what is due, on one line
     * @param due the last day in time
     * @param description more about it; may be empty
     * @return the entry
     * @throws IllegalArgumentException if uid or summary is blank
     */
    public static CalendarEntry of(String uid, String summary, LocalDate due, String description) {
        return new CalendarEntry(uid, summary, due, description, false);
    }

    /** {@return the same entry, marked as done} */
    public CalendarEntry asDone() {
        return new CalendarEntry(uid, summary, due, description, true);
    }
}
