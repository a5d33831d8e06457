package org.civicrules.core.file;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The rows of CSV text. */
final class CsvRows {

    private static final String CLOSE_THE_QUOTE = "not readable as CSV; look for a quotation mark that is not closed";

    private CsvRows() {}

    static TableFormat.Rows of(String name, Reader csv, boolean lineByLine) throws IOException {
        Reader text = withoutByteOrderMark(csv);
        return lineByLine
                ? new Lines(new LineNumberReader(text))
                : new Records(name, builder().ofCsvRecord(text));
    }

    /** The rows of text in which a line that begins with a number sign is a comment. */
    static TableFormat.Rows commented(String name, Reader csv) {
        return new Records(name, builder().commentStrategy(CommentStrategy.SKIP).ofCsvRecord(csv));
    }

    private static Reader withoutByteOrderMark(Reader csv) throws IOException {
        try {
            PushbackReader text = new PushbackReader(csv);
            int first = text.read();
            if (first != -1 && first != '\uFEFF') {
                text.unread(first);
            }
            return text;
        } catch (IOException | RuntimeException e) {
            csv.close();
            throw e;
        }
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
        private long next = 1;

        Records(String name, CsvReader<CsvRecord> reader) {
            this.name = name;
            this.reader = reader;
            this.records = reader.iterator();
        }

        @Override
        public Optional<TableFormat.Cells> next() throws IOException {
            try {
                while (records.hasNext()) {
                    TableFormat.Cells cells = cells(records.next());
                    if (!isOfWhiteSpace(cells.cells())) {
                        return Optional.of(cells);
                    }
                }
                return Optional.empty();
            } catch (CsvParseException e) {
                if (e.getCause() instanceof UnusableFile refused) {
                    throw refused;
                }
                throw UnusableFile.at(name, next, "", "not-csv", "the file is " + CLOSE_THE_QUOTE);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        /** A line of white space alone; an empty cell in quotation marks is a row. */
        private static boolean isOfWhiteSpace(List<String> cells) {
            return cells.size() == 1 && !cells.get(0).isEmpty() && cells.get(0).isBlank();
        }

        private TableFormat.Cells cells(CsvRecord record) {
            List<String> fields = record.getFields();
            int lines = 1;
            for (String field : fields) {
                lines += lineBreaks(field);
            }
            long start = record.getStartingLineNumber();
            next = start + lines;
            return TableFormat.Cells.over(start, lines, fields);
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
                return TableFormat.Cells.unreadable(
                        text.getLineNumber(), "the row is " + CLOSE_THE_QUOTE + ", and keep the row on one line");
            }
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
