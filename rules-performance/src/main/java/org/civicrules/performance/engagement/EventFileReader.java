package org.civicrules.performance.engagement;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.RuleId;

/** Reads one file of events. */
final class EventFileReader {
    private static final String COMMITMENT = "commitment";
    private static final String DATE = "date";
    private static final String LINKED_TO = "linked_to";
    private static final String THEME = "theme";
    private static final String NOT_LINKED = "not-linked";
    private static final Columns COLUMNS =
            Columns.required(COMMITMENT, DATE).optional(LINKED_TO, THEME).othersNoted();
    private static final Pattern LINK = Pattern.compile("(?:[A-Za-z0-9.-]+[ :@])?(\\S+)");
    private static final String A_DATE = "expected a day such as 2022-01-31 or 31/01/2022";

    private final EngagementTerms terms;
    private final Map<Long, EngagementEvent> events = new LinkedHashMap<>();
    private final SetMultimap<RuleId, LocalDate> days = HashMultimap.create();
    private final Map<Long, RuleId> namedLinks = new LinkedHashMap<>();
    private final ImmutableSet.Builder<RuleId> undated = ImmutableSet.builder();
    private final Map<Long, String> notes = new LinkedHashMap<>();

    EventFileReader(EngagementTerms terms) {
        this.terms = terms;
    }

    EventFile read(TableSource source) {
        FileReport report = Table.each(source, COLUMNS, this::row);
        namedLinks.forEach(this::resolveLink);
        events.forEach(this::checkLink);
        return new EventFile(ImmutableList.copyOf(events.values()), undated.build(), noted(report));
    }

    private FileReport noted(FileReport report) {
        Stream<RowIssue> links = notes.entrySet().stream()
                .map(note -> RowIssue.of(
                        report.file(), note.getKey(), LINKED_TO, NOT_LINKED, RowIssue.Done.KEPT, note.getValue()));
        return FileReport.of(
                report.file(),
                report.read(),
                report.accepted(),
                Stream.concat(report.issues().stream(), links)
                        .sorted(Comparator.comparingLong(RowIssue::line))
                        .collect(ImmutableList.toImmutableList()));
    }

    private void row(Row row) {
        if (!row.isWhole()) {
            return;
        }
        Optional<CadenceRule> rule = terms.find(row.text(COMMITMENT));
        if (rule.isEmpty()) {
            row.reject(
                    COMMITMENT,
                    "unknown-commitment",
                    "expected a commitment such as " + terms.rules().get(0).id());
            return;
        }
        row.required(DATE, A_DATE);
        Optional<LocalDate> date = row.date(DATE);
        if (date.isEmpty()) {
            undated.add(rule.get().id());
        } else if (!row.isRejected()) {
            add(row, rule.get(), date.get());
        }
    }

    private void add(Row row, CadenceRule rule, LocalDate date) {
        days.put(rule.id(), date);
        events.put(row.line(), new EngagementEvent(rule.id(), date, link(row, rule), row.find(THEME)));
    }

    private Optional<LocalDate> link(Row row, CadenceRule rule) {
        String cell = row.text(LINKED_TO);
        if (cell.isEmpty()) {
            if (rule.cadence() instanceof Linked linked) {
                note(row.line(), "expected the day of the event of " + linked.to() + "; follows up none");
            }
            return Optional.empty();
        }
        Optional<CadenceRule> named = terms.find(cell);
        if (named.isPresent()) {
            namedLinks.put(row.line(), named.get().id());
            return Optional.empty();
        }
        Matcher matcher = LINK.matcher(cell);
        Optional<LocalDate> day = matcher.matches() ? Row.day(matcher.group(1)) : Optional.empty();
        if (day.isEmpty()) {
            note(row.line(), A_DATE + "; follows up none");
        }
        return day;
    }

    /** Turns a link that names a promise alone into one to its last event up to that day. */
    private void resolveLink(long line, RuleId target) {
        EngagementEvent event = Objects.requireNonNull(events.get(line));
        days.get(target).stream()
                .filter(day -> !day.isAfter(event.date()))
                .max(Comparator.naturalOrder())
                .ifPresentOrElse(
                        day -> events.put(line, event.linkedTo(day)),
                        () -> note(line, "no event of " + target + " up to that day; follows up none"));
    }

    /** Notes a link that no promise can take up. */
    private void checkLink(long line, EngagementEvent event) {
        event.linkedTo()
                .filter(day -> targets(event).noneMatch(target -> days.containsEntry(target, day)))
                .ifPresent(day -> note(line, "no event on that day that this one can follow up"));
    }

    private Stream<RuleId> targets(EngagementEvent event) {
        return terms.rules().stream()
                .filter(rule -> rule.counted().contains(event.commitment()))
                .filter(rule -> rule.cadence() instanceof Linked)
                .map(rule -> ((Linked) rule.cadence()).to());
    }

    /** At most one thing can be wrong with a link. */
    private void note(long line, String text) {
        notes.put(line, text);
    }
}
