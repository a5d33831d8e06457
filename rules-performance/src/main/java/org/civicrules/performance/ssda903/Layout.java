package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/** The columns of one table. A file without a required column cannot be read; one without another column reads as blank there. */
record Layout(
        String fileName, ImmutableList<Column> columns, ImmutableSet<Column> required, ImmutableSet<Column> read) {

    /** A required column's name ends in {@code *} here; one that is read past, so that no cell of it is ever held, in {@code -}. */
    static Layout of(String fileName, String... names) {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        ImmutableSet.Builder<Column> required = ImmutableSet.builder();
        ImmutableSet.Builder<Column> read = ImmutableSet.builder();
        for (int index = 0; index < names.length; index++) {
            String name = names[index];
            boolean needed = name.endsWith("*");
            boolean past = name.endsWith("-");
            Column column = new Column(index, needed || past ? name.substring(0, name.length() - 1) : name);
            columns.add(column);
            if (needed) {
                required.add(column);
            }
            if (!past) {
                read.add(column);
            }
        }
        return new Layout(fileName, columns.build(), required.build(), read.build());
    }

    /** The column of that name; a layout without it is a fault of ours. */
    Column column(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a column of the layout is needed: file=" + fileName + ", column=" + name));
    }

    /** The column of that name, if the layout has it. */
    Optional<Column> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
