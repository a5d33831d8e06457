package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The usable rows of a return's files, found by landlord, scope, measure and year. Where a row stands twice, the first
 * counts.
 */
public final class ReturnIndex {

    private final Map<Series, NavigableMap<Integer, ReturnRow>> years = new LinkedHashMap<>();

    private ReturnIndex() {}

    /**
     * Indexes files.
     *
     * @param files the files; the first of two rows about the same thing counts
     * @return their usable rows
     */
    public static ReturnIndex of(Iterable<ReturnFile> files) {
        ReturnIndex index = new ReturnIndex();
        files.forEach(
                file -> file.rows().stream().filter(row -> !row.isRejected()).forEach(index::add));
        return index;
    }

    private void add(ReturnRow row) {
        years.computeIfAbsent(Series.of(row), series -> new TreeMap<>()).putIfAbsent(year(row), row);
    }

    /** {@return the rows; those of one landlord, scope and measure stand together, by year} */
    public ImmutableList<ReturnRow> rows() {
        return years.values().stream()
                .flatMap(series -> series.values().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The row about the same landlord, scope and year, for another measure.
     *
     * @param row a usable row
     * @param measure the other measure's code, for example {@code CH02 1}
     * @return that row; empty if there is none
     */
    public Optional<ReturnRow> sibling(ReturnRow row, String measure) {
        return Optional.ofNullable(years.get(Series.of(row).of(measure))).map(series -> series.get(year(row)));
    }

    /**
     * The row about the same landlord, scope and measure in the nearest earlier year.
     *
     * @param row a usable row
     * @return that row; empty if there is none
     */
    public Optional<ReturnRow> earlier(ReturnRow row) {
        return series(row).map(series -> series.lowerEntry(year(row))).map(Map.Entry::getValue);
    }

    /**
     * The row about the same landlord, scope and measure in another year.
     *
     * @param row a usable row
     * @return the row of the nearest earlier year, failing that of the nearest later one; empty if there is neither
     */
    public Optional<ReturnRow> otherYear(ReturnRow row) {
        return earlier(row)
                .or(() ->
                        series(row).map(series -> series.higherEntry(year(row))).map(Map.Entry::getValue));
    }

    private Optional<NavigableMap<Integer, ReturnRow>> series(ReturnRow row) {
        return Optional.ofNullable(years.get(Series.of(row)));
    }

    private static int year(ReturnRow row) {
        return Integer.parseInt(row.year());
    }

    /** What the rows of several years have in common. */
    private record Series(String code, String scope, String measure) {

        static Series of(ReturnRow row) {
            return new Series(
                    row.code(),
                    row.scope().toUpperCase(Locale.ROOT),
                    row.satisfactionMeasure().orElseThrow().code());
        }

        Series of(String otherMeasure) {
            return new Series(code, scope, otherMeasure);
        }
    }
}
