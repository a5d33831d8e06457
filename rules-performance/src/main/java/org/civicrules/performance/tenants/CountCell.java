package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cell that holds a count, a marker in place of one, or neither. */
sealed interface CountCell {

    /** A count, not negative; weighted answers give decimals. */
    record Count(BigDecimal value) implements CountCell {}

    /** A marker in place of a count. */
    record Marked(Marker marker) implements CountCell {}

    /** Something else; the problem says what was expected. */
    record Bad(RowIssue.Code code, String problem) implements CountCell {}

    Bad NEGATIVE = new Bad(RowIssue.Code.NEGATIVE, "expected 0 or more; correct the count");

    Bad UNKNOWN_MARKER = new Bad(
            RowIssue.Code.UNKNOWN_MARKER, "unknown marker; use [X], [Z], [E], [S], [U] or leave the cell empty");

    Bad NOT_A_NUMBER = new Bad(
            RowIssue.Code.NOT_A_NUMBER, "expected a count in digits, with a point for decimals and no separators");

    /** Digits as a spreadsheet writes them; the short exponent is how it writes small decimals. */
    Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?");

    Pattern BRACKETED = Pattern.compile("\\[.*]");

    static CountCell parse(String cell) {
        Optional<Marker> marker = Marker.parse(cell);
        if (marker.isPresent()) {
            return new Marked(marker.get());
        }
        if (BRACKETED.matcher(cell).matches()) {
            return UNKNOWN_MARKER;
        }
        return number(cell)
                .<CountCell>map(value -> value.signum() < 0 ? NEGATIVE : new Count(value))
                .orElse(NOT_A_NUMBER);
    }

    /** The exact decimal a cell holds, of either sign; empty if it holds none. */
    static Optional<BigDecimal> number(String cell) {
        return NUMBER.matcher(cell).matches() ? Optional.of(new BigDecimal(cell)) : Optional.empty();
    }
}
