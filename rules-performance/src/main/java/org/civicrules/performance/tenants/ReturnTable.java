package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;

/** One file of a return, whose layout is told by its header. */
final class ReturnTable {

    private final String name;
    private final ImmutableSet<ReturnLayout> known;
    private final SortedMap<Long, ReturnRows.Draft> rows = new TreeMap<>();
    private final Table.Records<Object> read;
    private final ReturnLayout layout;

    private ReturnTable(TableSource source, ImmutableSet<ReturnLayout> known) {
        this.name = source.name();
        this.known = known;
        this.read = Table.records(source, ReturnLayout.COLUMNS, this::row);
        this.layout = layout(read.columns()::contains);
    }

    static ReturnTable read(TableSource source, ReturnLayout... known) {
        return new ReturnTable(source, ImmutableSet.copyOf(known));
    }

    ReturnLayout layout() {
        return layout;
    }

    ChannelFile channelFile() {
        return new ChannelFile(
                read.records().stream().map(ChannelRow.class::cast).collect(ImmutableList.toImmutableList()),
                read.report());
    }

    ReturnFile returnFile() {
        ImmutableListMultimap<Long, RowIssue> issues = Multimaps.index(
                read.report().issues().stream().filter(RowIssue::rejects).toList(), RowIssue::line);
        issues.keySet().forEach(line -> rows.putIfAbsent(line, ReturnRows.broken(name, layout, line)));
        ImmutableList.Builder<ReturnRow> all = ImmutableList.builder();
        rows.forEach((line, row) -> all.add(row.with(issues.get(line))));
        return new ReturnFile(layout, ignored(), all.build(), read.report());
    }

    private ImmutableSet<String> ignored() {
        return Stream.concat(
                        read.columns().stream()
                                .filter(column -> !layout.columnsRead().contains(column)),
                        read.others().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private Object row(Row row) {
        ReturnLayout found = layout(row::has);
        if (found == ReturnLayout.CHANNELS) {
            return ChannelRow.read(name, row);
        }
        ReturnRows.Draft counted = ReturnRows.read(name, found, row);
        rows.put(row.line(), counted);
        return counted;
    }

    private ReturnLayout layout(Predicate<String> has) {
        ReturnLayout found = ReturnLayout.of(has)
                .filter(known::contains)
                .orElseThrow(() -> refused("", "unknown-header", "the header is none of those known: " + headers()));
        Optional<String> missing =
                found.required().stream().filter(has.negate()).findFirst();
        missing.ifPresent(column -> {
            throw refused(
                    column,
                    "missing-column",
                    "this column is missing; the header must have " + String.join(",", found.required()));
        });
        return found;
    }

    private String headers() {
        return known.stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT) + " (" + String.join(",", one.required()) + ")")
                .collect(Collectors.joining(", "));
    }

    private UnusableFile refused(String column, String code, String mend) {
        return new UnusableFile(
                ImmutableList.of(RowIssue.of(name, 1, column, code, RowIssue.Done.FILE_REJECTED, mend)));
    }
}
