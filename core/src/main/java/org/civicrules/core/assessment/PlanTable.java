package org.civicrules.core.assessment;

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

/** One table of a plan: a CSV file with a header, whose faults are told with file, line and cure. */
final class PlanTable {

    private final ImmutableList<Row> rows;

    private PlanTable(ImmutableList<Row> rows) {
        this.rows = rows;
    }

    /** Reads the table shipped beside a class. */
    static PlanTable load(Class<?> anchor, String resource, List<String> columns) {
        InputStream stream = anchor.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("a plan's table must be a resource of its module: resource=" + resource);
        }
        return read(resource, columns, new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Reads a table; columns may stand in any order, and further columns are not read. */
    static PlanTable read(String file, List<String> columns, Reader csv) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
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
                    "file must be a CSV file: file=" + file + ", cause=" + e.getMessage(), e);
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

    /** The rows, in order. */
    ImmutableList<Row> rows() {
        return rows;
    }

    /** One row, its cells by column, without surrounding blanks. */
    record Row(String file, long line, ImmutableMap<String, String> cells) {

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(text -> !text.isEmpty());
        }

        Optional<Integer> optionalNumber(String column) {
            return optional(column).map(Integer::valueOf);
        }

        boolean yes(String column) {
            return text(column).equals("yes") || text(column).equals("true");
        }

        <T> T parse(Function<Row, T> parser) {
            try {
                return parser.apply(this);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(at("mend this row", e.getMessage()), e);
            }
        }

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
