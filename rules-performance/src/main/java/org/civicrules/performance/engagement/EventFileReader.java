package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicrules.core.rule.RuleId;

/** Reads one file of events. */
final class EventFileReader {
    private static final CharMatcher BYTE_ORDER_MARK = CharMatcher.is('\uFEFF');
    private static final String COMMITMENT = "commitment";
    private static final String DATE = "date";
    private static final String LINKED_TO = "linked_to";
    private static final String THEME = "theme";
    private static final ImmutableSet<String> COLUMNS = ImmutableSet.of(COMMITMENT, DATE, LINKED_TO, THEME);
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern LINK = Pattern.compile("(?:[A-Za-z0-9.-]+[ :@])?(\\S+)");
    private static final String A_DATE = "expected a date such as 2022-01-31 or 31/01/2022";

    private final EngagementTerms terms;
    private final String file;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<Long, EngagementEvent> events = new LinkedHashMap<>();
    private final SetMultimap<RuleId, LocalDate> days = HashMultimap.create();
    private final Map<Long, RuleId> namedLinks = new LinkedHashMap<>();
    private final ImmutableSet.Builder<RuleId> undated = ImmutableSet.builder();
    private final ImmutableList.Builder<EventIssue> issues = ImmutableList.builder();

    EventFileReader(EngagementTerms terms, String file) {
        this.terms = terms;
        this.file = file;
    }

    EventFile read(Reader csv) {
        List<CsvRecord> rows = rows(csv);
        checkArgument(
                !rows.isEmpty(), "%s:1: the file is empty: put the header commitment,date,linked_to,theme first", file);
        header(rows.get(0));
        rows.subList(1, rows.size()).forEach(this::row);
        namedLinks.forEach(this::resolveLink);
        events.forEach(this::checkLink);
        return new EventFile(
                file,
                rows.size() - 1,
                ImmutableList.copyOf(events.values()),
                undated.build(),
                ImmutableList.sortedCopyOf(Comparator.comparingLong(EventIssue::line), issues.build()));
    }

    private List<CsvRecord> rows(Reader csv) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(csv)) {
            return rows.stream().toList();
        } catch (CsvParseException notCsv) {
            throw new IllegalArgumentException(
                    file + ": the file is not CSV to its end: look for a quotation mark that is not closed", notCsv);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void header(CsvRecord row) {
        for (int cell = 0; cell < row.getFieldCount(); cell++) {
            String name =
                    BYTE_ORDER_MARK.trimLeadingFrom(row.getField(cell)).strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                note(row, "column " + (cell + 1), "not a column of this layout; left out of account");
            } else if (positions.putIfAbsent(name, cell) != null) {
                note(row, name, "named twice; the first is read");
            }
        }
        for (String required : ImmutableList.of(COMMITMENT, DATE)) {
            checkArgument(
                    positions.containsKey(required),
                    "%s:%s: the header has no column %s: expected commitment,date,linked_to,theme",
                    file,
                    row.getStartingLineNumber(),
                    required);
        }
    }

    private void row(CsvRecord row) {
        if (row.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)) {
            reject(row, "", "a cell runs over a line break; look for a quotation mark that is not closed");
            return;
        }
        Optional<CadenceRule> rule = terms.find(cell(row, COMMITMENT));
        if (rule.isEmpty()) {
            reject(
                    row,
                    COMMITMENT,
                    "expected a commitment such as " + terms.rules().get(0).id());
            return;
        }
        RuleId id = rule.get().id();
        Optional<LocalDate> date = date(cell(row, DATE));
        if (date.isEmpty()) {
            undated.add(id);
            reject(row, DATE, A_DATE);
            return;
        }
        days.put(id, date.get());
        events.put(
                row.getStartingLineNumber(),
                new EngagementEvent(id, date.get(), link(row, rule.get()), text(cell(row, THEME))));
    }

    private Optional<LocalDate> link(CsvRecord row, CadenceRule rule) {
        String cell = cell(row, LINKED_TO);
        if (cell.isEmpty()) {
            if (rule.cadence() instanceof Linked linked) {
                note(row, LINKED_TO, "expected the day of the event of " + linked.to() + "; follows up none");
            }
            return Optional.empty();
        }
        Optional<CadenceRule> named = terms.find(cell);
        if (named.isPresent()) {
            namedLinks.put(row.getStartingLineNumber(), named.get().id());
            return Optional.empty();
        }
        Matcher matcher = LINK.matcher(cell);
        Optional<LocalDate> day = matcher.matches() ? date(matcher.group(1)) : Optional.empty();
        if (day.isEmpty()) {
            note(row, LINKED_TO, A_DATE + "; follows up none");
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
                        () -> issues.add(new EventIssue(
                                file,
                                line,
                                LINKED_TO,
                                "no event of " + target + " up to that day; follows up none",
                                false)));
    }

    /** Notes a link that no promise can take up. */
    private void checkLink(long line, EngagementEvent event) {
        event.linkedTo()
                .filter(day -> targets(event).noneMatch(target -> days.containsEntry(target, day)))
                .ifPresent(day -> issues.add(new EventIssue(
                        file, line, LINKED_TO, "no event on that day that this one can follow up", false)));
    }

    private Stream<RuleId> targets(EngagementEvent event) {
        return terms.rules().stream()
                .filter(rule -> rule.counted().contains(event.commitment()))
                .filter(rule -> rule.cadence() instanceof Linked)
                .map(rule -> ((Linked) rule.cadence()).to());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(text.indexOf('/') >= 0 ? LocalDate.parse(text, BRITISH) : LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private String cell(CsvRecord row, String column) {
        Integer position = positions.get(column);
        return position == null || position >= row.getFieldCount()
                ? ""
                : row.getField(position).strip();
    }

    private void note(CsvRecord row, String column, String text) {
        issues.add(new EventIssue(file, row.getStartingLineNumber(), column, text, false));
    }

    private void reject(CsvRecord row, String column, String text) {
        issues.add(new EventIssue(file, row.getStartingLineNumber(), column, text + "; row left out", true));
    }
}
