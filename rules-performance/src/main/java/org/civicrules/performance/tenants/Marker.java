package org.civicrules.performance.tenants;

import java.util.Locale;
import java.util.Optional;
import org.civicrules.core.indicator.NoValueReason;

/** What stands in a return's cell in place of a figure. */
public enum Marker {
    /** {@code [X]}: the landlord left it blank. */
    BLANK("[X]", NoValueReason.NOT_COLLECTED, "left blank by the landlord"),
    /** {@code [Z]}: not required of this landlord. */
    NOT_REQUIRED("[Z]", NoValueReason.NOT_APPLICABLE, "not required of this landlord"),
    /** {@code [E]}: left out by the regulator. */
    EXCLUDED("[E]", NoValueReason.EXCLUDED, "excluded by the regulator"),
    /** {@code [S]}: fewer than 50 responses by this channel. */
    SMALL("[S]", NoValueReason.INSUFFICIENT_SAMPLE, "fewer than 50 responses"),
    /** {@code [U]}: the denominator is zero. */
    ZERO_DENOMINATOR("[U]", NoValueReason.ZERO_DENOMINATOR, "the denominator is zero"),
    /** Nothing at all. */
    EMPTY("", NoValueReason.NOT_COLLECTED, "the cell is empty");

    private final String symbol;
    private final NoValueReason reason;
    private final String meaning;

    Marker(String symbol, NoValueReason reason, String meaning) {
        this.symbol = symbol;
        this.reason = reason;
        this.meaning = meaning;
    }

    /** {@return the marker as a return writes it; empty for an empty cell} */
    public String symbol() {
        return symbol;
    }

    /** {@return why there is no value} */
    public NoValueReason reason() {
        return reason;
    }

    /** {@return the marker and its meaning, in a few words} */
    public String meaning() {
        return symbol.isEmpty() ? meaning : symbol + " " + meaning;
    }

    /**
     * Reads a marker, in any case.
     *
     * @param cell the cell without white space round it
     * @return the marker; empty if the cell holds something else
     */
    public static Optional<Marker> parse(String cell) {
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "" -> Optional.of(EMPTY);
            case "[X]" -> Optional.of(BLANK);
            case "[Z]" -> Optional.of(NOT_REQUIRED);
            case "[E]" -> Optional.of(EXCLUDED);
            case "[S]" -> Optional.of(SMALL);
            case "[U]" -> Optional.of(ZERO_DENOMINATOR);
            default -> Optional.empty();
        };
    }
}
