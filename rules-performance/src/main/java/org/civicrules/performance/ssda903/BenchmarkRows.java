package org.civicrules.performance.ssda903;

import com.google.common.base.Splitter;
import org.civicrules.performance.lookedafter.Benchmark;
import org.civicrules.performance.lookedafter.Indicators;

/** Rows of {@code benchmarks.csv}. */
final class BenchmarkRows {

    private static final Layout LAYOUT = Layout.of("benchmarks.csv", "INDICATOR*", "AREA*", "PERIOD*", "VALUE*");
    private static final Column INDICATOR = LAYOUT.column("INDICATOR");
    private static final Column AREA = LAYOUT.column("AREA");
    private static final Column PERIOD = LAYOUT.column("PERIOD");
    private static final Column VALUE = LAYOUT.column("VALUE");

    static final Table<Benchmark> TABLE = Table.of(LAYOUT, BenchmarkRows::read);

    private BenchmarkRows() {}

    /** An indicator's id, with a part behind a stroke where one is meant; an id that is none is reported and kept. */
    static String indicator(RowReader row, Column column) {
        String id = row.requiredText(column);
        if (!Indicators.has(Splitter.on('/').splitToList(id).get(0))) {
            row.report(column, IssueCode.UNKNOWN_INDICATOR);
        }
        return id;
    }

    private static Benchmark read(RowReader row) {
        return new Benchmark(
                indicator(row, INDICATOR),
                row.requiredText(AREA),
                row.requiredText(PERIOD),
                row.requiredDecimal(VALUE));
    }
}
