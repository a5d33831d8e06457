package org.civicrules.core.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Turns decimals into rationals without loss. */
public final class Exact {

    private Exact() {}

    /**
     * The rational that a decimal stands for.
     *
     * @param decimal any decimal
     * @return the same number as a fraction
     */
    public static BigFraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? BigFraction.of(decimal.toBigIntegerExact())
                : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }
}
