package org.civicrules.performance.tenants;

import java.util.Locale;
import java.util.Optional;

/** Which homes or tenants a figure covers. Right-to-buy and other leaseholders are in none of them. */
public enum Scope {
    /** All homes of the landlord that a measure concerns. */
    ALL("ALL"),
    /** Low cost rental accommodation. */
    LCRA("LCRA"),
    /** Low cost home ownership: shared owners. */
    LCHO("LCHO"),
    /** Both tenures surveyed as one, which a few small landlords may do. */
    COMBINED("Combined");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    /** {@return the scope as a return writes it} */
    public String label() {
        return label;
    }

    /** {@return whether the scope is a tenure, rather than everything} */
    public boolean isTenure() {
        return this != ALL;
    }

    /**
     * Reads a scope as a return writes it, in any case.
     *
     * @param text the cell
     * @return the scope; empty if there is none of that name
     */
    public static Optional<Scope> parse(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "ALL" -> Optional.of(ALL);
            case "LCRA" -> Optional.of(LCRA);
            case "LCHO" -> Optional.of(LCHO);
            case "COMBINED" -> Optional.of(COMBINED);
            default -> Optional.empty();
        };
    }
}
