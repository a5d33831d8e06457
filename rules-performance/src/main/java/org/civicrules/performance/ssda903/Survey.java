package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a file before its rows are used: whether it can be read to its end, in which orders it lists its
 * children, and the latest date of the column that tells the return's year.
 */
record Survey(RowSource source, Set<IdOrder> orders, Optional<LocalDate> latest) {

    /** Goes through a file once, unless its first row has shown that it cannot be read. */
    static Survey of(RowSource source, @Nullable Column dated) throws IOException {
        if (!source.isReadable()) {
            return new Survey(source, EnumSet.allOf(IdOrder.class), Optional.empty());
        }
        Optional<Column> child = source.layout().find("CHILD");
        ImmutableSet.Builder<Column> wanted = ImmutableSet.builder();
        child.ifPresent(wanted::add);
        if (dated != null) {
            wanted.add(dated);
        }
        try (RowSource.Cursor cursor = source.open(wanted.build(), new CellPool())) {
            return survey(source, cursor, child, dated);
        } catch (CsvSource.MalformedCsvException e) {
            return new Survey(
                    source instanceof CsvSource csv ? csv.malformedAt(e.line()) : source,
                    EnumSet.allOf(IdOrder.class),
                    Optional.empty());
        }
    }

    private static Survey survey(
            RowSource source, RowSource.Cursor cursor, Optional<Column> child, @Nullable Column dated)
            throws IOException {
        Set<IdOrder> orders = EnumSet.allOf(IdOrder.class);
        Optional<LocalDate> latest = Optional.empty();
        String before = "";
        for (Optional<Row> next = cursor.next(); next.isPresent(); next = cursor.next()) {
            Row row = next.get();
            String id = child.isEmpty() ? "" : ChildId.withoutPointZero(row.cell(child.get()));
            if (!id.isEmpty() && !id.equals(before)) {
                String last = before;
                orders.removeIf(order -> order.compare(last, id) > 0);
                before = id;
            }
            if (dated != null) {
                latest = later(latest, Dates.parse(row.cell(dated)));
            }
        }
        return new Survey(source, orders, latest);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
    }
}
