package org.civicrules.spreadsheet;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.civicrules.core.file.CellText;
import org.civicrules.core.file.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets as a workbook. */
final class XlsxWriter {

    private static final String PROGRAM = "civic-rules";
    private static final String PROGRAM_VERSION = "1.0";
    private static final int EXACT_DIGITS = 15;
    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDEST = 60;

    /** Before this day programs count differently. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Sheet sheet;
    private final Worksheet to;

    private XlsxWriter(Sheet sheet, Worksheet to) {
        this.sheet = sheet;
        this.to = to;
    }

    static void write(List<Sheet> sheets, OutputStream to) throws IOException {
        try (Workbook book = new Workbook(keptOpen(to), PROGRAM, PROGRAM_VERSION)) {
            for (Sheet sheet : sheets) {
                new XlsxWriter(sheet, book.newWorksheet(sheet.title())).write();
            }
        }
        to.flush();
    }

    private static OutputStream keptOpen(OutputStream to) {
        return new FilterOutputStream(to) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private void write() throws IOException {
        to.freezePane(0, 1);
        for (int column = 0; column < sheet.columns().size(); column++) {
            to.value(0, column, sheet.columns().get(column).name());
            to.style(0, column).bold().set();
            to.width(column, width(column));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            writeRow(row + 1, sheet.rows().get(row));
        }
        to.finish();
    }

    private int width(int column) {
        int longest = sheet.rows().stream()
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.min(
                WIDEST, Math.max(longest, sheet.columns().get(column).name().length()) + 2);
    }

    private void writeRow(int row, ImmutableList<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                writeCell(row, column, cells.get(column));
            }
        }
    }

    private void writeCell(int row, int column, String cell) {
        switch (sheet.columns().get(column).type()) {
            case WORD, TEXT -> writeText(row, column, cell);
            case NUMBER -> writeNumber(row, column, cell);
            case MONEY -> {
                writeNumber(row, column, cell);
                to.style(row, column).format("#,##0.00").set();
            }
            case DAY -> writeDay(row, column, cell);
        }
    }

    /** Text is typed and does not run; only what would be taken for our mark is marked. */
    private void writeText(int row, int column, String text) {
        checkArgument(
                text.length() <= LONGEST_TEXT,
                "a cell of a workbook holds at most %s characters: sheet=%s, row=%s, column=%s",
                LONGEST_TEXT,
                sheet.title(),
                row,
                sheet.columns().get(column).name());
        String safe = text.startsWith("'") ? CellText.marked(text) : text;
        to.value(row, column, LOOKS_ESCAPED.matcher(safe).replaceAll("_x005F_"));
    }

    private void writeNumber(int row, int column, String digits) {
        BigDecimal number = new BigDecimal(digits);
        if (number.stripTrailingZeros().precision() <= EXACT_DIGITS) {
            to.value(row, column, number);
        } else {
            to.value(row, column, digits);
        }
    }

    private void writeDay(int row, int column, String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST_DAY)) {
            to.value(row, column, text);
            return;
        }
        to.value(row, column, day);
        to.style(row, column).format("yyyy-mm-dd").set();
    }
}
