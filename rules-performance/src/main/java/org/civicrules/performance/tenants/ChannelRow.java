package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.file.Row;

/**
 * One row of a channels file: what one collection channel brought to the survey of one landlord, tenure and year.
 *
 * @param file the file's name
 * @param line the line in the file, the header being line 1
 * @param year the calendar year in which the reporting year ends, as written
 * @param tenure the tenure, as written
 * @param code the landlord's code
 * @param channel the channel's name, as written
 * @param responses the number of responses; empty if a marker stands in its place
 * @param tp01 overall satisfaction in percent, as printed; empty if a marker stands in its place
 */
public record ChannelRow(
        String file,
        long line,
        String year,
        String tenure,
        String code,
        String channel,
        Optional<BigDecimal> responses,
        Optional<BigDecimal> tp01) {

    /** Where the row stands: file and line. */
    String place() {
        return file + ", line " + line;
    }

    static ChannelRow read(String file, Row row) {
        return new ChannelRow(
                file,
                row.line(),
                row.text("year"),
                row.text("tenure"),
                row.text("code"),
                row.text("channel"),
                CountCell.count(CountCell.orMarker(row, "responses")),
                CountCell.count(CountCell.orMarker(row, "tp01")));
    }
}
