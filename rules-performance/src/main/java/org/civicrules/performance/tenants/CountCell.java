package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicrules.core.file.Row;

/** A cell that holds a count, a marker in place of one, or neither. */
sealed interface CountCell {

    /** A count, not negative; weighted answers give decimals. */
    record Count(BigDecimal value) implements CountCell {}

    /** A marker in place of a count. */
    record Marked(Marker value) implements CountCell {}

    /** Something else; its cure says what was expected. */
    record Bad(String code, String mend) implements CountCell {}

    /** The code of a bracketed marker that no publisher of these returns uses. */
    String UNKNOWN_MARKER_CODE = "unknown-marker";

    Bad NEGATIVE = new Bad("negative", "expected 0 or more; correct the count");

    Bad UNKNOWN_MARKER =
            new Bad(UNKNOWN_MARKER_CODE, "unknown marker; use [X], [Z], [E], [S], [U] or leave the cell empty");

    Bad NOT_A_NUMBER =
            new Bad("not-a-number", "expected a count in digits, with a point for decimals and no separators");

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

    /** What a cell of a return holds; neither a count nor a marker rejects the row. */
    static CountCell orMarker(Row row, String column) {
        CountCell cell = parse(row.text(column));
        if (cell instanceof Bad bad) {
            row.reject(column, bad.code(), bad.mend());
        }
        return cell;
    }

    /** The count, where there is one. */
    static Optional<BigDecimal> count(CountCell cell) {
        return cell instanceof Count count ? Optional.of(count.value()) : Optional.empty();
    }

    /** The marker, where there is one. */
    static Optional<Marker> marker(CountCell cell) {
        return cell instanceof Marked marked ? Optional.of(marked.value()) : Optional.empty();
    }

    /** The count in a cell of a file of records, where there is one; a bad one rejects the row. */
    static Optional<BigDecimal> read(Row row, String column) {
        Optional<BigDecimal> number = row.value(column, CountCell::number, NOT_A_NUMBER.code(), NOT_A_NUMBER.mend());
        if (number.isPresent() && number.get().signum() < 0) {
            row.reject(column, NEGATIVE.code(), NEGATIVE.mend());
            return Optional.empty();
        }
        return number;
    }

    /** The exact decimal a cell holds, of either sign; empty if it holds none. */
    static Optional<BigDecimal> number(String cell) {
        return NUMBER.matcher(cell).matches() ? Optional.of(new BigDecimal(cell)) : Optional.empty();
    }
}
