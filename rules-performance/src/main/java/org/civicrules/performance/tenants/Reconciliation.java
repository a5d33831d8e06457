package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.IndicatorValue;

/** Whether a printed figure is the one its counts give. */
public enum Reconciliation {
    /** The printed figure, rounded to one decimal place, is the computed one. */
    MATCH,
    /** It is another. */
    DIFFERS,
    /** There is a value, but no figure was printed. */
    NOT_PRINTED,
    /** A figure was printed although the counts give no value, for example 0 for 0/0. */
    PRINTED_WITHOUT_VALUE,
    /** There is no value, and none was printed. */
    NO_VALUE,
    /** The row was rejected, so there is nothing to compare. */
    NOT_CHECKED;

    /** Spreadsheets keep about 15 digits: nearer than this, a printed figure is the exact one. */
    private static final BigFraction NOISE = BigFraction.of(1, 1_000_000_000);

    /**
     * Compares the printed figure of a row with the computed one. A printed figure may have any number of decimal
     * places, and a per cent sign.
     *
     * @param row the row
     * @return what the comparison says
     */
    public static Reconciliation of(ReturnRow row) {
        if (row.isRejected()) {
            return NOT_CHECKED;
        }
        Optional<BigDecimal> printed = printed(row.printed());
        Optional<IndicatorValue.Known> known = row.result().orElseThrow().known();
        if (known.isEmpty()) {
            return printed.isPresent() ? PRINTED_WITHOUT_VALUE : NO_VALUE;
        }
        return printed.map(figure -> agrees(figure, known.get()) ? MATCH : DIFFERS)
                .orElse(NOT_PRINTED);
    }

    /** The figure that a row prints, where it prints one. */
    static Optional<BigDecimal> printed(String cell) {
        return CountCell.number(
                cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : cell);
    }

    private static boolean agrees(BigDecimal printed, IndicatorValue.Known known) {
        BigFraction figure = Exact.of(printed);
        return SatisfactionMeasures.ROUNDING.round(figure).compareTo(known.published()) == 0
                || figure.subtract(known.exact()).abs().compareTo(NOISE) < 0;
    }
}
