package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The days on which the returns have an event of the child at hand. A row of a supplementary file about an event of the returns' years
 * that is on none of these days can be matched with nothing.
 *
 * @param years the days the returns are about
 * @param days of the child's events
 */
record InReturns(Range<LocalDate> years, ImmutableSet<LocalDate> days) {

    <T> void reportOthers(List<Entry<T>> rows, Function<T, LocalDate> day, Column column) {
        for (Entry<T> entry : rows) {
            LocalDate itsDay = day.apply(entry.value());
            if (years.contains(itsDay) && !days.contains(itsDay)) {
                entry.issue(column, IssueCode.NOT_IN_RETURN);
            }
        }
    }
}
