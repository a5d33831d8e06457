package org.civicrules.core.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one way rows come in: named, typed cells of CSV or of a spreadsheet, with every fault told by file, line and column.
 *
 * <p>Columns are found by name, in a spreadsheet also below a title and notes. A bad row stops nothing and never disappears: rows read = accepted + rejected. Cells lose the white space
 * round them and the mark that {@link Sheet} puts before text a spreadsheet would run; control and bidirectional characters, and line
 * breaks where no text of several lines belongs, reject the row.
 *
 * <p>Example: {@code Table.records(TableSource.csv("homes.csv", text), Columns.required("id", "let"), row -> new Home(row.text("id"),
 * row.date("let")))}.
 */
public final class Table {

    /** How many rows of a spreadsheet are searched for the header. */
    private static final int MOST_TITLES = 10;

    private Table() {}

    /**
     * What a table holds.
     *
     * @param records one for each accepted row, in order
     * @param columns the names of the columns that the header has, in its order
     * @param others the headings that are no column of the table, folded to lower case, in order
     * @param report what became of the rows
     * @param <T> the kind of record
     */
    public record Records<T>(
            ImmutableList<T> records, ImmutableSet<String> columns, ImmutableSet<String> others, FileReport report) {}

    /**
     * Reads a table and keeps a record of each accepted row. A row is rejected by a fault of one of its cells, by its reader, or by the
     * reader of a later row.
     *
     * @param source where it comes from; closed afterwards
     * @param columns its columns
     * @param reader makes the record of a row; what it makes of a row that it rejects is dropped
     * @param <T> the kind of record
     * @return the records and the report
     * @throws UnusableFile if there is no header, a column is missing or stands twice, or the text cannot be told apart
     * @throws UncheckedIOException if the source cannot be read to its end
     */
    public static <T> Records<T> records(TableSource source, Columns columns, Function<Row, T> reader) {
        List<Kept<T>> kept = new ArrayList<>();
        Reading reading = new Reading(source, columns);
        reading.each(row -> {
            T record = row.isWhole() ? reader.apply(row) : null;
            if (record != null && !row.isRejected()) {
                kept.add(new Kept<>(row.line(), record));
            }
        });
        ImmutableList<T> records = kept.stream()
                .filter(record -> !reading.log.isRejected(record.line()))
                .map(Kept::record)
                .collect(ImmutableList.toImmutableList());
        return new Records<>(records, reading.header.found(), reading.header.others(), reading.report());
    }

    /**
     * Reads a table row by row and keeps nothing. Also rows that cannot be told apart are handed over, rejected already, so that whose they
     * are can be noted where that much is certain.
     *
     * @param source where it comes from; closed afterwards
     * @param columns its columns
     * @param each takes each row in turn, before the next is read
     * @return what became of the rows
     * @throws UnusableFile if there is no header, a column is missing or stands twice, or the text cannot be told apart
     * @throws UncheckedIOException if the source cannot be read to its end
     */
    public static FileReport each(TableSource source, Columns columns, Consumer<Row> each) {
        Reading reading = new Reading(source, columns);
        reading.each(each);
        return reading.report();
    }

    /**
     * Reads a table of which every row must be right, such as one that is shipped, or one whose rows only mean something together.
     *
     * @param source where it comes from; closed afterwards
     * @param columns its columns
     * @param reader makes the record of a row; an {@link IllegalArgumentException} of it is told with the row's line, unless a cell of the
     *     row was; so a value that the row must have may be taken by {@link java.util.Optional#orElseThrow()}
     * @param <T> the kind of record
     * @return one record for each row, in order
     * @throws UnusableFile naming every fault, if there is one
     * @throws UncheckedIOException if the source cannot be read to its end
     */
    public static <T> ImmutableList<T> strict(TableSource source, Columns columns, Function<Row, T> reader) {
        Records<T> read = records(source, columns, row -> row.valid(reader));
        ImmutableList<RowIssue> faults =
                read.report().issues().stream().filter(RowIssue::rejects).collect(ImmutableList.toImmutableList());
        if (!faults.isEmpty()) {
            throw new UnusableFile(faults);
        }
        return read.records();
    }

    /** The record of a row that was accepted up to now. */
    private record Kept<T>(long line, T record) {}

    /** One reading of one table. */
    private static final class Reading {

        private final TableSource source;
        private final Columns columns;
        private final FileLog log;
        private Header header;

        Reading(TableSource source, Columns columns) {
            this.source = source;
            this.columns = columns;
            this.log = new FileLog(source.name());
            this.header = Header.EMPTY;
        }

        void each(Consumer<Row> each) {
            try (TableFormat.Rows rows = source.open(columns)) {
                header = header(rows);
                for (Optional<TableFormat.Cells> next = rows.next(); next.isPresent(); next = rows.next()) {
                    each.accept(new Row(header, columns, next.get(), log));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Header header(TableFormat.Rows rows) throws IOException {
            Optional<TableFormat.Cells> first = firstRow(rows);
            if (first.isEmpty()) {
                throw refused(
                        1,
                        "",
                        "empty-file",
                        ("the file is empty; its first line must name the columns "
                                        + String.join(",", columns.requiredNames()))
                                .strip());
            }
            if (!first.get().fault().isEmpty()) {
                throw refused(first.get().line(), "", "not-csv", first.get().fault());
            }
            return header(source.isSpreadsheet() ? belowTitles(first.get(), rows) : first.get());
        }

        private static Optional<TableFormat.Cells> firstRow(TableFormat.Rows rows) throws IOException {
            Optional<TableFormat.Cells> first = rows.next();
            while (first.isPresent()
                    && first.get().fault().isEmpty()
                    && isBlank(first.get().cells())) {
                first = rows.next();
            }
            return first;
        }

        /** The first of the upper rows that has every column; where there is none, the uppermost is told of what it lacks. */
        private TableFormat.Cells belowTitles(TableFormat.Cells first, TableFormat.Rows rows) throws IOException {
            Optional<TableFormat.Cells> header = Optional.of(first);
            for (int above = 0; above < MOST_TITLES && header.isPresent(); above++) {
                if (namesOf(header.get()).containsAll(columns.requiredNames())) {
                    return header.get();
                }
                header = rows.next();
            }
            return first;
        }

        private ImmutableSet<String> namesOf(TableFormat.Cells cells) {
            return cells.cells().stream().map(columns::nameOf).collect(ImmutableSet.toImmutableSet());
        }

        private static boolean isBlank(List<String> cells) {
            return cells.stream().allMatch(cell -> Columns.fold(cell).isEmpty());
        }

        private Header header(TableFormat.Cells cells) {
            Map<String, int[]> places = new LinkedHashMap<>();
            ImmutableList.Builder<String> names = ImmutableList.builder();
            ImmutableSet.Builder<String> others = ImmutableSet.builder();
            for (int at = 0; at < cells.cells().size(); at++) {
                String heading = cells.cells().get(at);
                String name = columns.nameOf(heading);
                names.add(name);
                if (name.isEmpty()) {
                    other(cells.line(), at, heading, others);
                } else if (!places.containsKey(name) || columns.isRepeated(name)) {
                    places.merge(name, new int[] {at}, Ints::concat);
                } else {
                    throw refused(cells.line(), name, "repeated-column", "stands twice in the header; keep one");
                }
            }
            require(cells, places.keySet());
            return new Header(ImmutableMap.copyOf(places), names.build(), others.build());
        }

        private void other(long line, int at, String heading, ImmutableSet.Builder<String> others) {
            String folded = Columns.fold(heading);
            if (folded.isEmpty()) {
                return;
            }
            others.add(folded);
            if (columns.areOthersNoted()) {
                log.note(
                        line,
                        "column " + (at + 1),
                        "other-column",
                        RowIssue.Done.KEPT,
                        "not a column of this layout; left out of account");
            }
        }

        private void require(TableFormat.Cells cells, Collection<String> found) {
            ImmutableList<String> missing = columns.requiredNames().stream()
                    .filter(name -> !found.contains(name))
                    .collect(ImmutableList.toImmutableList());
            if (missing.isEmpty()) {
                return;
            }
            if (cells.cells().size() == 1 && cells.cells().get(0).indexOf(';') >= 0) {
                throw refused(
                        cells.line(),
                        "",
                        "semicolons",
                        "the cells are separated by semicolons; save the file with commas");
            }
            throw refused(
                    cells.line(),
                    missing.get(0),
                    "missing-column",
                    (missing.size() == 1 ? "this column is missing" : "missing, with " + rest(missing))
                            + "; the header must have " + String.join(",", columns.requiredNames()));
        }

        private static String rest(ImmutableList<String> missing) {
            return String.join(", ", missing.subList(1, missing.size()));
        }

        private UnusableFile refused(long line, String column, String code, String mend) {
            return UnusableFile.at(source.name(), line, column, code, mend);
        }

        FileReport report() {
            return log.report();
        }
    }

    /** Where the columns stand: the places of each, and the column at each place, empty where it is none of the table. */
    record Header(ImmutableMap<String, int[]> places, ImmutableList<String> names, ImmutableSet<String> others) {

        static final Header EMPTY = new Header(ImmutableMap.of(), ImmutableList.of(), ImmutableSet.of());

        int width() {
            return names.size();
        }

        ImmutableSet<String> found() {
            return places.keySet();
        }
    }
}
