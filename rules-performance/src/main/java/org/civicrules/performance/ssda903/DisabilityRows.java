package org.civicrules.performance.ssda903;

/** Rows of {@code disability.csv}: being on the list is all a row says. */
final class DisabilityRows {

    private static final Layout LAYOUT = Layout.of("disability.csv", "CHILD*");

    static final Table<Boolean> TABLE = Table.of(LAYOUT, row -> true);

    private DisabilityRows() {}
}
