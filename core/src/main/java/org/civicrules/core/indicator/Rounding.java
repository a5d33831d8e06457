package org.civicrules.core.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The one rounding at the end of a calculation.
 *
 * @param places decimal places, 0 or more
 * @param mode how ties and fractions are rounded
 */
public record Rounding(int places, RoundingMode mode) {

    /**
     * Names a rounding.
     *
     * @param places decimal places, 0 or more
     * @param mode how ties and fractions are rounded
     * @throws IllegalArgumentException if the places are negative
     */
    public Rounding {
        checkArgument(places >= 0, "decimal places must not be negative: places=%s", places);
    }

    /**
     * Half-up rounding, the convention of every publisher modelled here.
     *
     * @param places decimal places, 0 or more
     * @return the rounding
     */
    public static Rounding halfUp(int places) {
        return new Rounding(places, RoundingMode.HALF_UP);
    }

    /**
     * Rounds an exact value once.
     *
     * @param exact the exact value
     * @return the rounded value, with exactly {@link #places} decimal places
     */
    public BigDecimal round(BigFraction exact) {
        return exact.bigDecimalValue(places, mode);
    }
}
