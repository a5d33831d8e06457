package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableTable;

/**
 * A table of counts by two characteristics, published with the totals of its rows, of its columns, and of all.
 *
 * @param cells the counts; every row has every column
 */
public record CountTable(ImmutableTable<String, String, Long> cells) {

    /**
     * Checks the cells.
     *
     * @param cells the counts; every row has every column
     * @throws IllegalArgumentException if a cell is missing or negative
     */
    public CountTable {
        checkArgument(
                cells.size() == cells.rowKeySet().size() * cells.columnKeySet().size(),
                "every row must have every column: rows=%s, columns=%s, cells=%s",
                cells.rowKeySet().size(),
                cells.columnKeySet().size(),
                cells.size());
        cells.rowMap()
                .forEach((row, counts) -> counts.forEach((column, count) ->
                        checkArgument(count >= 0, "count must not be negative: row=%s, column=%s", row, column)));
    }

    /**
     * The total of a row.
     *
     * @param row the row
     * @return the sum of its cells
     */
    public long rowTotal(String row) {
        return sum(cells.row(row).values());
    }

    /**
     * The total of a column.
     *
     * @param column the column
     * @return the sum of its cells
     */
    public long columnTotal(String column) {
        return sum(cells.column(column).values());
    }

    /** {@return the sum of all cells} */
    public long total() {
        return sum(cells.values());
    }

    /**
     * The table as it may be published.
     *
     * @param rule which counts are small
     * @return the same table, small counts and those that would give them away hidden
     */
    public PublishedTable publish(SuppressionRule rule) {
        return TableSuppression.publish(this, rule);
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }
}
