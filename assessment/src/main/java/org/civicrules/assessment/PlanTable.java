package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One table of a plan: a CSV file with a header, whose faults are told with file, line and cure. Columns may stand in any
 * order, and columns that are not asked for are not read.
 */
public final class PlanTable {

    private final ImmutableList<Row> rows;

    private PlanTable(ImmutableList<Row> rows) {
        this.rows = rows;
    }

    /**
     * Reads the table shipped beside a class.
     *
     * @param anchor the class whose package holds the resource
     * @param resource its name relative to that package
     * @param columns the columns it must have
     * @return the table
     * @throws IllegalArgumentException if the resource is absent or lacks a column
     */
    public static PlanTable load(Class<?> anchor, String resource, List<String> columns) {
        InputStream stream = anchor.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("a plan's table must be a resource of its module: resource=" + resource);
        }
        return read(resource, columns, new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /**
     * Reads a table.
     *
     * @param file what to call it in a message
     * @param columns the columns it must have
     * @param csv its text; closed afterwards
     * @return the table
     * @throws IllegalArgumentException if the text is no CSV or lacks a column; the message names the file and the line
     */
    public static PlanTable read(String file, List<String> columns, Reader csv) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(csv)) {
            ImmutableMap<String, Integer> header = ImmutableMap.of();
            ImmutableList.Builder<Row> rows = ImmutableList.builder();
            for (CsvRecord record : records) {
                if (header.isEmpty()) {
                    header = CsvHeader.read(file, record, columns);
                } else {
                    rows.add(row(file, header, record));
                }
            }
            CsvHeader.checkPresent(file, header, columns);
            return new PlanTable(rows.build());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    "file must be a CSV file, close the quote: file=" + file + ", cause=" + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String file, ImmutableMap<String, Integer> header, CsvRecord record) {
        ImmutableMap.Builder<String, String> cells = ImmutableMap.builder();
        header.forEach((column, index) -> cells.put(
                column, index < record.getFieldCount() ? record.getField(index).strip() : ""));
        return new Row(file, record.getStartingLineNumber(), cells.buildOrThrow());
    }

    /** {@return the rows, in order} */
    public ImmutableList<Row> rows() {
        return rows;
    }

    /**
     * One row.
     *
     * @param file the file it stands in
     * @param line its line, from 1
     * @param cells its cells by column, without surrounding blanks
     */
    public record Row(String file, long line, ImmutableMap<String, String> cells) {

        /**
         * A cell.
         *
         * @param column its column
         * @return its text, empty if there is none
         */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /**
         * A cell that may be empty.
         *
         * @param column its column
         * @return its text, where it has any
         */
        public Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(text -> !text.isEmpty());
        }

        /**
         * A number that may be absent.
         *
         * @param column its column
         * @return the number, where there is one
         * @throws NumberFormatException if the text is no whole number
         */
        public Optional<Integer> optionalNumber(String column) {
            return optional(column).map(Integer::valueOf);
        }

        /**
         * A yes or no.
         *
         * @param column its column
         * @return whether the cell says yes or true
         */
        public boolean yes(String column) {
            return text(column).equals("yes") || text(column).equals("true");
        }

        /**
         * Makes something of the row.
         *
         * @param parser what makes it
         * @param <T> what it makes
         * @return what it made
         * @throws IllegalArgumentException if the parser refuses; the message names the file and the line
         */
        public <T> T parse(Function<Row, T> parser) {
            try {
                return parser.apply(this);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(at("mend this row", e.getMessage()), e);
            }
        }

        /** Refuses the row with a cure unless a condition holds. */
        void check(boolean condition, String cure) {
            if (!condition) {
                throw new IllegalArgumentException(at("row is not valid", cure));
            }
        }

        private String at(String what, @Nullable String cause) {
            return what + ": file=" + file + ", line=" + line + ", cause=" + cause;
        }
    }
}
