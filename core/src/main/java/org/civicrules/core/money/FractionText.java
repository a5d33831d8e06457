package org.civicrules.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;

/** Exact fractions as text: a decimal where it ends, otherwise numerator/denominator. */
final class FractionText {

    private FractionText() {}

    static String of(BigFraction value) {
        if (!endsAsDecimal(value.getDenominator())) {
            return value.getNumerator() + "/" + value.getDenominator();
        }
        BigDecimal exact = new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    static BigFraction parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Exact.of(new BigDecimal(text))
                : BigFraction.of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    private static boolean endsAsDecimal(BigInteger denominator) {
        BigInteger odd = denominator.shiftRight(denominator.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (odd.mod(five).signum() == 0) {
            odd = odd.divide(five);
        }
        return odd.equals(BigInteger.ONE);
    }
}
