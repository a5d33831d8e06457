package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;

/**
 * A channels file.
 *
 * @param rows the rows that could be used
 * @param report what became of the rows
 */
public record ChannelFile(ImmutableList<ChannelRow> rows, FileReport report) {

    /** {@return the file's name} */
    public String name() {
        return report.file();
    }

    /** {@return everything that is wrong with rejected rows} */
    public ImmutableList<RowIssue> issues() {
        return report.issues();
    }
}
