package org.civicrules.performance.ssda903;

import org.jspecify.annotations.Nullable;

/** One row of a file: a cell for each column of the layout, trimmed, empty when blank or absent. */
final class Row {

    private final int line;
    private final int character;
    private final int lines;
    private final String[] cells;
    private final @Nullable IssueCode fault;

    /**
     * A row.
     *
     * @param line the line, from 1
     * @param character where the row ends in its line (XML), or 0
     * @param lines how many lines the row spans
     * @param cells in the order of the layout; not copied, so the caller lets go of it
     * @param fault what is wrong with the row as a whole
     */
    Row(int line, int character, int lines, String[] cells, @Nullable IssueCode fault) {
        this.line = line;
        this.character = character;
        this.lines = lines;
        this.cells = cells;
        this.fault = fault;
    }

    int line() {
        return line;
    }

    int character() {
        return character;
    }

    int lines() {
        return lines;
    }

    @Nullable
    IssueCode fault() {
        return fault;
    }

    String cell(Column column) {
        return cells[column.index()];
    }
}
