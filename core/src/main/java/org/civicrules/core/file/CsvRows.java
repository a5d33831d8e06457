package org.civicrules.core.file;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The rows of CSV text. */
final class CsvRows {

    private static final String CLOSE_THE_QUOTE = "not readable as CSV; look for a quotation mark that is not closed";

    private CsvRows() {}

    static TableFormat.Rows of(String name, Reader csv, boolean lineByLine) {
        return lineByLine ? new Lines(new LineNumberReader(csv)) : new Records(name, csv);
    }

    private static CsvReader.CsvReaderBuilder builder() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /** Text in which a quoted cell may run over line breaks. */
    private static final class Records implements TableFormat.Rows {

        private final String name;
        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private long line = 1;

        Records(String name, Reader csv) {
            this.name = name;
            this.reader = builder().ofCsvRecord(csv);
            this.records = reader.iterator();
        }

        @Override
        public Optional<TableFormat.Cells> next() throws IOException {
            try {
                return records.hasNext() ? Optional.of(cells(records.next())) : Optional.empty();
            } catch (CsvParseException e) {
                throw UnusableFile.at(name, line, "", "not-csv", "the file is " + CLOSE_THE_QUOTE);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private TableFormat.Cells cells(CsvRecord record) {
            line = record.getStartingLineNumber();
            List<String> fields = record.getFields();
            int lines = 1;
            for (String field : fields) {
                lines += lineBreaks(field);
            }
            return new TableFormat.Cells(line, lines, fields, "");
        }

        /** Line feeds, carriage returns, and the two together as one. */
        private static int lineBreaks(String field) {
            int breaks = 0;
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                if (c == '\r' || (c == '\n' && (i == 0 || field.charAt(i - 1) != '\r'))) {
                    breaks++;
                }
            }
            return breaks;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** Text of which each line is a row by itself. */
    private record Lines(LineNumberReader text) implements TableFormat.Rows {

        @Override
        public Optional<TableFormat.Cells> next() throws IOException {
            String line = text.readLine();
            while (line != null && line.isBlank()) {
                line = text.readLine();
            }
            return line == null ? Optional.empty() : Optional.of(cells(line));
        }

        private TableFormat.Cells cells(String line) throws IOException {
            try (CsvReader<CsvRecord> records = builder().ofCsvRecord(line)) {
                Iterator<CsvRecord> record = records.iterator();
                List<String> fields = record.hasNext() ? record.next().getFields() : ImmutableList.of();
                return TableFormat.Cells.of(text.getLineNumber(), fields);
            } catch (CsvParseException e) {
                return new TableFormat.Cells(
                        text.getLineNumber(),
                        1,
                        ImmutableList.of(),
                        "the row is " + CLOSE_THE_QUOTE + ", and keep the row on one line");
            }
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
