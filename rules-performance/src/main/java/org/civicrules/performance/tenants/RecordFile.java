package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Reader;
import java.util.function.Function;

/**
 * A file of records: every row is either a record or named in an issue.
 *
 * @param name the file's name
 * @param columns the columns of its header, in lower case
 * @param read how many rows were read
 * @param records the rows that could be used, in order
 * @param issues what is wrong with the others
 * @param <T> the kind of record
 */
public record RecordFile<T>(
        String name,
        ImmutableSet<String> columns,
        long read,
        ImmutableList<T> records,
        ImmutableList<RowIssue> issues) {

    /** {@return how many rows were used} */
    public long accepted() {
        return records.size();
    }

    /** {@return how many rows were not} */
    public long rejected() {
        return read - accepted();
    }

    static <T> RecordFile<T> read(Records kind, String name, Reader csv, Function<RecordRow, T> reader) {
        Table table = Table.read(name, csv);
        table.require(kind.required());
        ImmutableList.Builder<T> records = ImmutableList.builder();
        ImmutableList.Builder<RowIssue> issues = ImmutableList.builder();
        for (Table.Row row : table.rows()) {
            RecordRow cells = new RecordRow(name, row);
            T record = reader.apply(cells);
            ImmutableList<RowIssue> found = cells.issues();
            if (found.isEmpty()) {
                records.add(record);
            }
            issues.addAll(found);
        }
        return new RecordFile<>(name, table.columns(), table.rows().size(), records.build(), issues.build());
    }
}
