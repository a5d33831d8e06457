package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;

/**
 * A file of a return: one row for each row of the input, in its order.
 *
 * @param layout its layout
 * @param ignoredColumns the columns that were not read
 * @param rows the rows, rejected ones among them
 * @param report what became of the rows
 */
public record ReturnFile(
        ReturnLayout layout, ImmutableSet<String> ignoredColumns, ImmutableList<ReturnRow> rows, FileReport report) {

    /** {@return the file's name} */
    public String name() {
        return report.file();
    }

    /** {@return everything that is wrong with rejected rows} */
    public ImmutableList<RowIssue> issues() {
        return report.issues();
    }
}
