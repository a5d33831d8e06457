package org.civicrules.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;

/** CSV to a command's output stream, with one header row. */
final class CsvOut {

    private final CsvWriter rows;

    CsvOut(PrintWriter out, String... header) {
        this.rows = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(out);
        rows.writeRecord(header);
    }

    CsvOut row(String... cells) {
        rows.writeRecord(cells);
        return this;
    }
}
