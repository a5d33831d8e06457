package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A channels file.
 *
 * @param name the file's name
 * @param rows the rows that could be used
 * @param issues what is wrong with the others
 */
public record ChannelFile(String name, ImmutableList<ChannelRow> rows, ImmutableList<RowIssue> issues) {

    static ChannelFile read(Table table) {
        table.require(ReturnLayout.CHANNELS.required());
        ImmutableList.Builder<ChannelRow> rows = ImmutableList.builder();
        ImmutableList.Builder<RowIssue> issues = ImmutableList.builder();
        for (Table.Row row : table.rows()) {
            ImmutableList<RowIssue> problems = problems(table.name(), row);
            issues.addAll(problems);
            if (problems.isEmpty()) {
                rows.add(row(table.name(), row));
            }
        }
        return new ChannelFile(table.name(), rows.build(), issues.build());
    }

    private static ChannelRow row(String file, Table.Row row) {
        return new ChannelRow(
                file,
                row.line(),
                row.cell("year"),
                row.cell("tenure"),
                row.cell("code"),
                row.cell("channel"),
                count(row.cell("responses")),
                count(row.cell("tp01")));
    }

    private static ImmutableList<RowIssue> problems(String file, Table.Row row) {
        ImmutableList.Builder<RowIssue> problems = ImmutableList.builder();
        for (String column : ImmutableList.of("responses", "tp01")) {
            if (CountCell.parse(row.cell(column)) instanceof CountCell.Bad bad) {
                problems.add(new RowIssue(file, row.line(), column, bad.code(), bad.problem()));
            }
        }
        return problems.build();
    }

    private static Optional<BigDecimal> count(String cell) {
        return CountCell.parse(cell) instanceof CountCell.Count count ? Optional.of(count.value()) : Optional.empty();
    }
}
