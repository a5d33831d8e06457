package org.civicrules.spreadsheet;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.TableFormat;
import org.civicrules.core.file.UnusableFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that hold a value. */
final class XlsxRows implements TableFormat.Rows {

    private final String file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final XlsxCell cells;
    private long line;

    XlsxRows(String file, ReadableWorkbook workbook, Sheet sheet, Form form) throws IOException {
        this.file = file;
        this.workbook = workbook;
        this.cells = new XlsxCell(form.from1904());
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    @Override
    public Optional<TableFormat.Cells> next() throws IOException {
        for (Optional<Row> row = nextRow(); row.isPresent(); row = nextRow()) {
            TableFormat.Cells read = cells(row.get());
            if (!read.cells().isEmpty()) {
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    /** Whatever the parser makes of a broken sheet is told as a fault of the file. */
    private Optional<Row> nextRow() {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (RuntimeException e) {
            throw new UnusableFile(ImmutableList.of(RowIssue.of(
                    file,
                    line + 1,
                    "",
                    "not-a-workbook",
                    RowIssue.Done.FILE_REJECTED,
                    "the sheet cannot be read from here on; open it in a spreadsheet program and save it again")));
        }
    }

    private TableFormat.Cells cells(Row row) {
        line = row.getRowNum();
        List<String> texts = new ArrayList<>(row.getCellCount());
        Set<Integer> errors = new HashSet<>();
        int used = 0;
        for (int at = 0; at < row.getCellCount(); at++) {
            @Nullable Cell cell = row.getCell(at);
            Optional<String> text = cell == null ? Optional.of("") : cells.text(cell);
            if (text.isEmpty()) {
                errors.add(at);
            }
            texts.add(text.orElse(""));
            used = text.isPresent() && text.get().isBlank() ? used : at + 1;
        }
        return TableFormat.Cells.of(line, ImmutableList.copyOf(texts.subList(0, used)))
                .withErrors(errors);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
