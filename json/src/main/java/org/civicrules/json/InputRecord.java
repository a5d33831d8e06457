package org.civicrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.civicrules.core.file.FileReport;

/**
 * What became of one file: rows read, and each of them accepted or rejected.
 *
 * @param file the file, as it was named
 * @param read rows read
 * @param accepted rows used
 * @param rejected rows not used
 * @param repaired accepted rows that were changed
 * @param superseded accepted rows that gave way to another row for the same thing
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record InputRecord(String file, long read, long accepted, long rejected, long repaired, long superseded)
        implements WireRecord {

    /**
     * Shows the counts of a file.
     *
     * @param report what became of it
     * @return its record
     */
    public static InputRecord of(FileReport report) {
        return new InputRecord(
                report.file(),
                report.read(),
                report.accepted(),
                report.rejected(),
                report.repaired(),
                report.superseded());
    }
}
