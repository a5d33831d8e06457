package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civicrules.core.file.NamedInput;
import org.jspecify.annotations.Nullable;

/** One CSV file of the layout: a header row in any order and case, then rows. */
final class CsvSource implements RowSource {

    private static final int MAX_CELLS = 16_384;

    private final Path path;
    private final Layout layout;
    private final int[] columnOfCell;
    private final boolean readable;
    private final ImmutableList<Note> issues;

    private CsvSource(Path path, Layout layout, int[] columnOfCell, boolean readable, ImmutableList<Note> issues) {
        this.path = path;
        this.layout = layout;
        this.columnOfCell = columnOfCell;
        this.readable = readable;
        this.issues = issues;
    }

    /** Reads the header row. */
    static CsvSource of(Path path, Layout layout) throws IOException {
        try (CloseableIterator<String[]> rows =
                csv().build(new HeaderHandler(), NamedInput.open(path)).iterator()) {
            return rows.hasNext() ? withHeader(path, layout, rows.next()) : withoutRows(path, layout);
        } catch (CsvParseException e) {
            return malformed(path, layout, 1);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvSource withoutRows(Path path, Layout layout) {
        return new CsvSource(path, layout, new int[0], true, ImmutableList.of(issue(1, "", IssueCode.EMPTY_FILE)));
    }

    private static CsvSource malformed(Path path, Layout layout, int line) {
        return new CsvSource(
                path, layout, new int[0], false, ImmutableList.of(issue(line, "", IssueCode.CSV_MALFORMED)));
    }

    private static CsvSource withHeader(Path path, Layout layout, String[] headings) {
        ImmutableList.Builder<Note> issues = ImmutableList.builder();
        int[] columnOfCell = new int[headings.length];
        boolean readable = true;
        boolean[] found = new boolean[layout.columns().size()];
        for (int cell = 0; cell < headings.length; cell++) {
            String heading = headings[cell].strip().toUpperCase(Locale.ROOT);
            int column = layout.find(heading).map(Column::index).orElse(-1);
            columnOfCell[cell] = column;
            if (column >= 0 && found[column]) {
                readable = false;
                issues.add(issue(1, heading, IssueCode.REPEATED_COLUMN));
            } else if (column >= 0) {
                found[column] = true;
            } else if (!heading.isEmpty()) {
                issues.add(issue(1, "column " + (cell + 1), IssueCode.EXTRA_COLUMN));
            }
        }
        for (Column column : layout.columns()) {
            if (!found[column.index()]) {
                boolean required = layout.required().contains(column);
                readable &= !required;
                issues.add(issue(1, column.name(), required ? IssueCode.HEADER_MISSING : IssueCode.COLUMN_MISSING));
            }
        }
        return new CsvSource(path, layout, columnOfCell, readable, issues.build());
    }

    /** The same file, found to be malformed further down. */
    CsvSource malformedAt(int line) {
        return new CsvSource(
                path,
                layout,
                columnOfCell,
                false,
                ImmutableList.<Note>builder()
                        .addAll(issues)
                        .add(issue(line, "", IssueCode.CSV_MALFORMED))
                        .build());
    }

    private static Note issue(int line, String column, IssueCode code) {
        return new Note(line, 0, column, code);
    }

    private static CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true);
    }

    @Override
    public String file() {
        return path.toString();
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public Iterable<Note> issues() {
        return issues;
    }

    @Override
    public boolean isReadable() {
        return readable;
    }

    /** Lines that hold anything, without the first. */
    @Override
    public long rowsLost() throws IOException {
        long lines = 0;
        boolean held = false;
        try (InputStream in = new BufferedInputStream(NamedInput.open(path))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                held |= next > ' ';
                if (next == '\n' && held) {
                    lines++;
                    held = false;
                }
            }
        }
        return Math.max(0, lines + (held ? 1 : 0) - 1);
    }

    @Override
    public Cursor open(Set<Column> wanted, CellPool pool) throws IOException {
        RowHandler handler =
                new RowHandler(columnOfCell, wanted, pool, layout.columns().size());
        CloseableIterator<Row> rows =
                csv().build(handler, NamedInput.open(path)).iterator();
        if (rows.hasNext()) {
            rows.next();
        }
        return new CsvCursor(rows, handler);
    }

    /** Thrown where the rest of a file cannot be told apart. */
    static final class MalformedCsvException extends IOException {

        private static final long serialVersionUID = 1L;

        private final int line;

        MalformedCsvException(int line, CsvParseException cause) {
            super("not readable as CSV: line=" + line, cause);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private record CsvCursor(CloseableIterator<Row> rows, RowHandler handler) implements Cursor {

        @Override
        public Optional<Row> next() throws IOException {
            try {
                return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
            } catch (CsvParseException e) {
                throw new MalformedCsvException(Math.max(1, handler.lastLine()), e);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    /** Collects the headings. */
    private static final class HeaderHandler extends AbstractBaseCsvCallbackHandler<String[]> {

        private final ImmutableList.Builder<String> cells = ImmutableList.builder();
        private int count;

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (count < MAX_CELLS) {
                cells.add(new String(buffer, offset, length));
                count++;
            }
        }

        @Override
        protected String[] buildRecord() {
            return cells.build().toArray(new String[0]);
        }
    }

    /** Makes rows of the cells that the layout knows, trimmed. */
    private static final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {

        private final CellPool pool;
        private final int[] columnOfCell;
        private final int width;
        private String[] cells = new String[0];
        private int given;
        private int lines;
        private boolean tooMany;
        private int lastLine;

        RowHandler(int[] columnOfCell, Set<Column> wanted, CellPool pool, int width) {
            this.pool = pool;
            this.columnOfCell = Arrays.stream(columnOfCell)
                    .map(column -> wanted.stream().anyMatch(candidate -> candidate.index() == column) ? column : -1)
                    .toArray();
            this.width = width;
        }

        int lastLine() {
            return lastLine;
        }

        @Override
        protected void handleBegin(long line) {
            lastLine = (int) Math.min(line, Integer.MAX_VALUE);
            cells = new String[width];
            Arrays.fill(cells, "");
            given = 0;
            lines = 1;
            tooMany = false;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            given++;
            if (quoted) {
                lines += lineBreaks(buffer, offset, length);
            }
            if (index < columnOfCell.length && columnOfCell[index] < 0) {
                return;
            }
            int from = offset;
            int to = offset + length;
            while (from < to && isBlank(buffer[from])) {
                from++;
            }
            while (from < to && isBlank(buffer[to - 1])) {
                to--;
            }
            if (index >= columnOfCell.length) {
                tooMany |= from < to;
            } else {
                cells[columnOfCell[index]] = pool.get(buffer, from, to - from);
            }
        }

        @Override
        protected Row buildRecord() {
            return new Row(lastLine, 0, lines, cells, fault());
        }

        private @Nullable IssueCode fault() {
            if (lines > 1) {
                return IssueCode.LINE_BREAK_IN_CELL;
            }
            if (tooMany) {
                return IssueCode.TOO_MANY_CELLS;
            }
            return given < columnOfCell.length ? IssueCode.TOO_FEW_CELLS : null;
        }

        private static boolean isBlank(char c) {
            return c <= ' ' || c == '\u00a0';
        }

        private static int lineBreaks(char[] buffer, int offset, int length) {
            int breaks = 0;
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] == '\r' || (buffer[i] == '\n' && (i == offset || buffer[i - 1] != '\r'))) {
                    breaks++;
                }
            }
            return breaks;
        }
    }
}
