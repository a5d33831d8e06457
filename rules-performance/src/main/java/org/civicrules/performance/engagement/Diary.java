package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.civicrules.core.rule.RuleId;

/** The part of a record that one promise looks at: its own events up to the day, in order of date. */
final class Diary {
    private final EngagementRecord record;
    private final ImmutableList<EngagementEvent> own;
    private final int graceDays;

    Diary(EngagementRecord record, ImmutableSet<RuleId> counted, int graceDays) {
        this.record = record;
        this.graceDays = graceDays;
        this.own = until(record, event -> counted.contains(event.commitment()));
    }

    private static ImmutableList<EngagementEvent> until(EngagementRecord record, Predicate<EngagementEvent> wanted) {
        return record.events().stream()
                .filter(event -> !event.date().isAfter(record.asAt()))
                .filter(wanted)
                .sorted(Comparator.comparing(EngagementEvent::date))
                .collect(ImmutableList.toImmutableList());
    }

    Framework framework() {
        return record.framework();
    }

    LocalDate asAt() {
        return record.asAt();
    }

    /** The last day on which something due on a day still counts. */
    LocalDate withGrace(LocalDate due) {
        return due.plusDays(graceDays);
    }

    /** The days of the events from one day to another, both inclusive, several on one day several times. */
    ImmutableList<LocalDate> days(LocalDate from, LocalDate to) {
        return own.stream()
                .map(EngagementEvent::date)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .collect(ImmutableList.toImmutableList());
    }

    /** The first day of an event on or after a day. */
    Optional<LocalDate> firstFrom(LocalDate from) {
        return own.stream()
                .map(EngagementEvent::date)
                .filter(day -> !day.isBefore(from))
                .findFirst();
    }

    /** The first day on which an event was followed up, on that day or later. */
    Optional<LocalDate> followUp(LocalDate of) {
        return own.stream()
                .filter(event -> event.linkedTo().equals(Optional.of(of)))
                .map(EngagementEvent::date)
                .filter(day -> !day.isBefore(of))
                .findFirst();
    }

    /** The days within the framework on which another promise was kept, each once. */
    ImmutableSortedSet<LocalDate> daysOf(RuleId other) {
        return until(record, event -> event.commitment().equals(other)).stream()
                .map(EngagementEvent::date)
                .filter(framework()::covers)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
