package org.civicrules.grants.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.joda.money.Money;

/** Exact figures as text for statements and arithmetic: {@code £331,788.60}, {@code 44.790%}. */
public final class Figures {

    private static final int HUNDRED = 100;
    private static final int THOUSAND_PLACES = 3;
    private static final int MOST_PLACES = 6;
    private static final int PERCENT_PLACES = 3;

    private Figures() {}

    /**
     * An amount as an exact number.
     *
     * @param money the amount
     * @return its pounds, with the pence as a fraction
     */
    public static BigFraction exact(Money money) {
        return Exact.of(money.getAmount());
    }

    /**
     * An amount as text.
     *
     * @param money the amount
     * @return pounds and pence
     */
    public static String pounds(Money money) {
        String plain = money.getAmount().abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder pounds = new StringBuilder(money.isNegative() ? "-£" : "£");
        for (int at = 0; at < point; at++) {
            if (at > 0 && (point - at) % THOUSAND_PLACES == 0) {
                pounds.append(',');
            }
            pounds.append(plain.charAt(at));
        }
        return pounds.append(plain, point, plain.length()).toString();
    }

    /**
     * An exact amount as text.
     *
     * @param amount the amount in pounds
     * @return pounds and pence, with up to six decimals where the amount has parts of a penny
     */
    public static String pounds(BigFraction amount) {
        BigDecimal shown =
                amount.abs().bigDecimalValue(MOST_PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        int places = Math.max(2, shown.scale());
        return (amount.signum() < 0 ? "-£" : "£") + String.format(Locale.UK, "%,." + places + "f", shown);
    }

    /**
     * An exact amount as text, rounded half up to the penny.
     *
     * @param amount the amount in pounds
     * @return pounds and pence
     */
    public static String toThePenny(BigFraction amount) {
        return pounds(Exact.of(amount.bigDecimalValue(2, RoundingMode.HALF_UP)));
    }

    /**
     * A difference as text.
     *
     * @param difference the difference in pounds
     * @return pounds and pence, with its sign
     */
    public static String signed(BigFraction difference) {
        return difference.signum() > 0 ? "+" + pounds(difference) : pounds(difference);
    }

    /**
     * A share as text.
     *
     * @param share the share of one
     * @return its percentage with three decimals, rounded half up
     */
    public static String percent(BigFraction share) {
        return share.multiply(HUNDRED)
                        .bigDecimalValue(PERCENT_PLACES, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /**
     * A number as text.
     *
     * @param number the number
     * @return at most six decimals, rounded half up, without trailing zeros
     */
    public static String number(BigFraction number) {
        BigDecimal shown =
                number.bigDecimalValue(MOST_PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.toPlainString();
    }
}
