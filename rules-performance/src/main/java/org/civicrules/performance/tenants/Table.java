package org.civicrules.performance.tenants;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A CSV file as named cells. Columns are found by name, in any order and case; further columns do no harm. */
record Table(String name, ImmutableSet<String> columns, ImmutableList<Row> rows) {

    /** One data row; a cell that is absent is empty, and white space round a cell does not count. */
    record Row(long line, ImmutableMap<String, Integer> columns, int width, CsvRecord cells) {

        String cell(String column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.getFieldCount()
                    ? ""
                    : cells.getField(at).strip();
        }

        /** Whether the row has more cells than the header has columns, so that none can be trusted to be in its place. */
        boolean overflows() {
            return cells.getFieldCount() > width;
        }
    }

    /** Reads a table that is shipped beside this class. */
    static Table resource(String name) {
        InputStream stream = Table.class.getResourceAsStream(name);
        checkArgument(stream != null, "catalogue must be a resource of its module: resource=%s", name);
        return read(name, new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /**
     * Reads and closes a table.
     *
     * @throws IllegalArgumentException if there is no header, a column stands in it twice, or the text is not CSV
     */
    static Table read(String name, Reader csv) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(csv)) {
            Iterator<CsvRecord> iterator = records.iterator();
            checkArgument(iterator.hasNext(), "%s is empty: its first line must name the columns", name);
            CsvRecord header = iterator.next();
            ImmutableMap<String, Integer> columns = header(name, header);
            ImmutableList.Builder<Row> rows = ImmutableList.builder();
            iterator.forEachRemaining(
                    cells -> rows.add(new Row(cells.getStartingLineNumber(), columns, header.getFieldCount(), cells)));
            return new Table(name, columns.keySet(), rows.build());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    name + " is not CSV that can be read (" + e.getMessage()
                            + "): close the quote, or save it again as CSV in UTF-8",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImmutableMap<String, Integer> header(String name, CsvRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < header.getFieldCount(); at++) {
            String column = withoutByteOrderMark(header.getField(at)).strip().toLowerCase(Locale.ROOT);
            checkArgument(
                    column.isEmpty() || columns.put(column, at) == null,
                    "%s, line 1: column %s stands twice in the header; keep one",
                    name,
                    at + 1);
        }
        return ImmutableMap.copyOf(columns);
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Holds the table to its columns.
     *
     * @throws IllegalArgumentException if one is missing; the message names it and the whole header expected
     */
    void require(ImmutableList<String> wanted) {
        for (String column : wanted) {
            checkArgument(
                    columns.contains(column),
                    "%s, line 1: column %s is missing; the header must have %s",
                    name,
                    column,
                    String.join(",", wanted));
        }
    }
}
