package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.function.Function;

/**
 * A table with both kinds of totals as one system. A total is dearer than all cells together, and where as much is lost
 * either way the total of a column is hidden rather than that of a row.
 */
final class TableSuppression {
    private static final String TOTAL = "total";

    private final CountTable table;
    private final ImmutableList<String> rows;
    private final ImmutableList<String> columns;

    private TableSuppression(CountTable table) {
        this.table = table;
        rows = table.cells().rowKeySet().asList();
        columns = table.cells().columnKeySet().asList();
    }

    static PublishedTable publish(CountTable table, SuppressionRule rule) {
        TableSuppression suppression = new TableSuppression(table);
        return suppression.published(suppression.system().publish(rule));
    }

    private DisclosureSystem system() {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        ImmutableList.Builder<Relation> relations = ImmutableList.builder();
        table.cells()
                .rowMap()
                .forEach((row, counts) ->
                        counts.forEach((column, count) -> cells.add(Cell.count(cell(row, column), count))));
        for (String row : rows) {
            Cell total = total(row(row), table.rowTotal(row));
            cells.add(total.withLoss(total.loss() + 1));
            relations.add(Relation.total(row(row), keys(columns, column -> cell(row, column))));
        }
        for (String column : columns) {
            cells.add(total(column(column), table.columnTotal(column)));
            relations.add(Relation.total(column(column), keys(rows, row -> cell(row, column))));
        }
        cells.add(total(TOTAL, table.total()));
        relations.add(Relation.total(TOTAL, keys(rows, TableSuppression::row)));
        relations.add(Relation.total(TOTAL, keys(columns, TableSuppression::column)));
        return new DisclosureSystem(cells.build(), relations.build());
    }

    private Cell total(String key, long count) {
        return Cell.count(key, count).withLoss(1 + count + table.total());
    }

    private static ImmutableSet<String> keys(ImmutableList<String> each, Function<String, String> key) {
        return each.stream().map(key).collect(ImmutableSet.toImmutableSet());
    }

    private static String row(String row) {
        return "row " + row;
    }

    private static String column(String column) {
        return "column " + column;
    }

    /** The length tells where the row ends. */
    private static String cell(String row, String column) {
        return "cell " + row.length() + " " + row + " " + column;
    }

    private PublishedTable published(PublishedSystem published) {
        ImmutableTable.Builder<String, String, PublishedCount> cells = ImmutableTable.builder();
        rows.forEach(row -> columns.forEach(
                column -> cells.put(row, column, PublishedCounts.of(published.decision(cell(row, column))))));
        return new PublishedTable(
                cells.build(),
                totals(rows, TableSuppression::row, published),
                totals(columns, TableSuppression::column, published),
                PublishedCounts.of(published.decision(TOTAL)));
    }

    private static ImmutableMap<String, PublishedCount> totals(
            ImmutableList<String> each, Function<String, String> key, PublishedSystem published) {
        return each.stream()
                .collect(ImmutableMap.toImmutableMap(
                        Function.identity(), one -> PublishedCounts.of(published.decision(key.apply(one)))));
    }
}
