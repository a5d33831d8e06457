package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Suppression over a table with both kinds of totals.
 *
 * <p>Such a table is a network: every count is an edge, every sum a node where what comes in equals what goes out. A cell
 * runs from its column to its row, a row total from its row to the sum of rows, the grand total from there to the sum
 * of columns, and a column total from there to its column. A hidden count can be told from what is shown exactly when
 * no cycle of hidden edges allows it to change (Cox 1980).
 */
final class TableSuppression {
    private final CountTable table;
    private final SuppressionRule rule;
    private final CellNetwork network = new CellNetwork();
    private final Map<String, CellNetwork.Edge> rowTotals = new LinkedHashMap<>();
    private final Map<String, CellNetwork.Edge> columnTotals = new LinkedHashMap<>();
    private final ImmutableTable<String, String, CellNetwork.Edge> cells;
    private final CellNetwork.Edge total;

    private TableSuppression(CountTable table, SuppressionRule rule) {
        this.table = table;
        this.rule = rule;
        int sumOfRows = network.addNode();
        int sumOfColumns = network.addNode();
        Map<String, Integer> rows = new LinkedHashMap<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        table.cells().rowKeySet().forEach(row -> rows.put(row, network.addNode()));
        table.cells().columnKeySet().forEach(column -> columns.put(column, network.addNode()));
        total = addTotal(sumOfRows, sumOfColumns, table.total());
        rows.forEach((row, node) -> rowTotals.put(row, addTotal(node, sumOfRows, table.rowTotal(row))));
        columns.forEach(
                (column, node) -> columnTotals.put(column, addTotal(sumOfColumns, node, table.columnTotal(column))));
        ImmutableTable.Builder<String, String, CellNetwork.Edge> edges = ImmutableTable.builder();
        rows.forEach((row, to) -> columns.forEach((column, from) -> {
            long count = Objects.requireNonNull(table.cells().get(row, column));
            edges.put(row, column, network.addEdge(from, to, count, count));
        }));
        cells = edges.build();
    }

    static TableSuppression of(CountTable table, SuppressionRule rule) {
        return new TableSuppression(table, rule);
    }

    /** A total is dearer than all cells together, so that it is hidden only where no cells can be. */
    private CellNetwork.Edge addTotal(int from, int to, long count) {
        return network.addEdge(from, to, count, count + table.total());
    }

    PublishedTable publish() {
        network.hide(edge -> rule.isSmall(edge.count()));
        ImmutableTable.Builder<String, String, PublishedCount> published = ImmutableTable.builder();
        cells.rowMap()
                .forEach((row, edges) -> edges.forEach((column, edge) -> published.put(row, column, published(edge))));
        return new PublishedTable(published.build(), published(rowTotals), published(columnTotals), published(total));
    }

    private ImmutableMap<String, PublishedCount> published(Map<String, CellNetwork.Edge> totals) {
        ImmutableMap.Builder<String, PublishedCount> published = ImmutableMap.builder();
        totals.forEach((key, edge) -> published.put(key, published(edge)));
        return published.buildOrThrow();
    }

    private PublishedCount published(CellNetwork.Edge edge) {
        return PublishedCounts.of(edge.count(), network.isHidden(edge), rule);
    }
}
