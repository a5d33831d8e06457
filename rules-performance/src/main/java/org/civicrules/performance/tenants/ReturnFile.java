package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * A file of a return: one row for each row of the input, in its order.
 *
 * @param name the file's name
 * @param layout its layout
 * @param ignoredColumns the columns that were not read
 * @param rows the rows, rejected ones among them
 */
public record ReturnFile(
        String name, ReturnLayout layout, ImmutableSet<String> ignoredColumns, ImmutableList<ReturnRow> rows) {

    /** {@return everything that is wrong with rejected rows} */
    public ImmutableList<RowIssue> issues() {
        return rows.stream().flatMap(row -> row.issues().stream()).collect(ImmutableList.toImmutableList());
    }
}
