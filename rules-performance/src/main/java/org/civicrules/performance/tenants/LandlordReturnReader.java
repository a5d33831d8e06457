package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the files of a return in the layouts of the regulator's published tables, and computes each row from its counts.
 *
 * <p>A bad cell rejects its row and no other. A marker or an empty cell in place of a count gives no value with that
 * reason. Columns are found by name; further ones are reported, not read.
 */
public final class LandlordReturnReader {

    private LandlordReturnReader() {}

    /**
     * Reads a perception or a management file.
     *
     * @param name what to call the file in messages
     * @param csv the file's text; closed afterwards
     * @return the file
     * @throws IllegalArgumentException if it cannot be read at all: not CSV, no header, or a column is missing; the
     *     message names file, line and cure
     */
    public static ReturnFile read(String name, Reader csv) {
        Table table = Table.read(name, csv);
        ReturnLayout layout = ReturnLayout.of(table)
                .filter(found -> found != ReturnLayout.CHANNELS)
                .orElseThrow(() -> unknownLayout(name, ReturnLayout.PERCEPTION, ReturnLayout.MANAGEMENT));
        return read(table, layout);
    }

    static ReturnFile read(Table table, ReturnLayout layout) {
        table.require(layout.required());
        ImmutableList<ReturnRow> rows = table.rows().stream()
                .map(row -> ReturnRows.read(table.name(), layout, row))
                .collect(ImmutableList.toImmutableList());
        return new ReturnFile(table.name(), layout, ignored(table, layout), rows);
    }

    private static ImmutableSet<String> ignored(Table table, ReturnLayout layout) {
        Set<String> read = Sets.union(
                ImmutableSet.copyOf(layout.required()),
                Sets.union(ImmutableSet.copyOf(layout.optional()), ImmutableSet.of(layout.publishedColumn())));
        return ImmutableSet.copyOf(Sets.difference(table.columns(), read));
    }

    static IllegalArgumentException unknownLayout(String name, ReturnLayout... known) {
        return new IllegalArgumentException(name + ", line 1: the header is none of those known: "
                + Arrays.stream(known)
                        .map(layout -> layout.name().toLowerCase(Locale.ROOT) + " ("
                                + String.join(",", layout.required()) + ")")
                        .collect(Collectors.joining(", ")));
    }
}
