package org.civicrules.core.file;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A sheet written as CSV row by row, so that any number of rows takes no memory. */
public final class CsvSheet {

    private final CsvWriter csv;
    private final ImmutableList<Sheet.Column> columns;
    private final boolean marked;

    private CsvSheet(CsvWriter csv, ImmutableList<Sheet.Column> columns, boolean marked) {
        this.csv = csv;
        this.columns = columns;
        this.marked = marked;
    }

    /**
     * Writes the names of the columns, and text that a spreadsheet would run with the mark that {@link Table} takes off.
     *
     * @param to where to; neither flushed nor closed
     * @param columns the columns, in order
     * @return what writes the rows
     */
    public static CsvSheet to(Writer to, Sheet.Column... columns) {
        return of(to, ImmutableList.copyOf(columns), true);
    }

    static CsvSheet of(Writer to, ImmutableList<Sheet.Column> columns, boolean marked) {
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF);
        if (columns.size() == 1) {
            // An empty cell alone on its line would be an empty line, which is no row.
            builder = builder.quoteStrategy(QuoteStrategies.EMPTY);
        }
        CsvWriter csv = builder.build(to);
        csv.writeRecord(columns.stream().map(Sheet.Column::name).toList());
        return new CsvSheet(csv, columns, marked);
    }

    /**
     * Writes a row.
     *
     * @param cells one for each column, as {@link Sheet.Builder#row} takes them
     * @return this
     * @throws IllegalArgumentException if there are more or fewer cells than columns, or one is not of its column's type
     */
    public CsvSheet row(Object... cells) {
        plain(Sheet.texts(columns, cells));
        return this;
    }

    void plain(List<String> row) {
        csv.writeRecord(marked ? marked(row) : row);
    }

    private List<String> marked(List<String> row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int at = 0; at < row.size(); at++) {
            cells.add(isMarked(columns.get(at).type(), row.get(at)) ? CellText.marked(row.get(at)) : row.get(at));
        }
        return cells;
    }

    /** A figure among the library's words, such as a negative change, is a number and never marked. */
    private static boolean isMarked(Sheet.Type type, String cell) {
        return type == Sheet.Type.TEXT || (type == Sheet.Type.WORD && !Sheet.isPlainNumber(cell));
    }
}
