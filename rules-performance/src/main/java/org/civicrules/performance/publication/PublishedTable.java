package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import org.jspecify.annotations.Nullable;

/**
 * A table as it may be published.
 *
 * @param cells the counts
 * @param rowTotals the totals of the rows
 * @param columnTotals the totals of the columns
 * @param total the total of all
 */
public record PublishedTable(
        ImmutableTable<String, String, PublishedCount> cells,
        ImmutableMap<String, PublishedCount> rowTotals,
        ImmutableMap<String, PublishedCount> columnTotals,
        PublishedCount total) {

    /**
     * One count.
     *
     * @param row its row
     * @param column its column
     * @return the count
     * @throws IllegalArgumentException if the table has no such cell
     */
    public PublishedCount cell(String row, String column) {
        return known(cells.get(row, column), row + ", " + column);
    }

    /**
     * The total of a row.
     *
     * @param row the row
     * @return the total
     * @throws IllegalArgumentException if the table has no such row
     */
    public PublishedCount rowTotal(String row) {
        return known(rowTotals.get(row), row);
    }

    /**
     * The total of a column.
     *
     * @param column the column
     * @return the total
     * @throws IllegalArgumentException if the table has no such column
     */
    public PublishedCount columnTotal(String column) {
        return known(columnTotals.get(column), column);
    }

    private static PublishedCount known(@Nullable PublishedCount count, String where) {
        checkArgument(count != null, "the table has no such count: at=%s", where);
        return count;
    }
}
