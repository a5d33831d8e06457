package org.civicrules.core.money;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.joda.money.Money;

/**
 * An exact percentage of something named: "1% of the total allocation" and "1% of tranche 1" are different values.
 *
 * <p>The name of the base is not checked against anything; it stands in every explanation so that a reader can.
 *
 * @param fraction the percentage as a fraction: 1/100 for 1%
 * @param base what it is a percentage of, in words
 */
public record Percentage(BigFraction fraction, String base) {

    private static final Pattern TEXT = Pattern.compile("(-?\\d+(?:\\.\\d+|/[1-9]\\d*)?)% of (\\S.*)");
    private static final int HUNDRED = 100;

    /**
     * Checks that the base has a name.
     *
     * @param fraction as above
     * @param base as above
     * @throws IllegalArgumentException if base is blank
     */
    public Percentage {
        checkArgument(!base.isBlank(), "a percentage must name its base: fraction=%s", fraction);
    }

    /**
     * A whole percentage.
     *
     * @param percent the number before the percent sign
     * @param base what it is a percentage of
     * @return the percentage
     * @throws IllegalArgumentException if base is blank
     */
    public static Percentage of(long percent, String base) {
        return new Percentage(BigFraction.of(percent, HUNDRED), base);
    }

    /**
     * A percentage with decimals.
     *
     * @param percent the number before the percent sign
     * @param base what it is a percentage of
     * @return the percentage
     * @throws IllegalArgumentException if base is blank
     */
    public static Percentage of(BigDecimal percent, String base) {
        return new Percentage(Exact.of(percent).divide(HUNDRED), base);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text a percentage and its base such as {@code 0.5% of the total allocation} or {@code 100/3% of the pool}
     * @return the percentage
     * @throws IllegalArgumentException if the text has another form
     */
    public static Percentage parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        checkArgument(matcher.matches(), "percentage must look like 1% of the total allocation: text=%s", text);
        return new Percentage(FractionText.parse(matcher.group(1)).divide(HUNDRED), matcher.group(2));
    }

    /**
     * This percentage of an amount, exactly.
     *
     * @param amount the base
     * @return the part in currency units such as pounds, not rounded
     */
    public BigFraction exactlyOf(Money amount) {
        return fraction.multiply(Exact.of(amount.getAmount()));
    }

    /**
     * This percentage of an amount, rounded once to the smallest unit of the currency.
     *
     * @param amount the base
     * @param rounding how
     * @return the part
     * @throws ArithmeticException if rounding is UNNECESSARY and the part is not a whole number of pence
     */
    public Money of(Money amount, RoundingMode rounding) {
        return Money.of(amount.getCurrencyUnit(), exactlyOf(amount).bigDecimalValue(amount.getScale(), rounding));
    }

    /**
     * Whether this percentage is what two published amounts give when their ratio is rounded (half up) for display.
     *
     * <p>Worked example: 45% is the label of £148,608 in £331,788 at 0 decimals, because the ratio is 44.79%.
     *
     * @param part the published part
     * @param whole the published whole, not zero
     * @param decimals how many decimals the published percentage has, 0 or more
     * @return whether part / whole rounds to this percentage
     * @throws IllegalArgumentException if whole is zero
     */
    public boolean isLabelOf(Money part, Money whole, int decimals) {
        checkArgument(!whole.isZero(), "whole must not be zero: part=%s", part);
        BigFraction ratio =
                Exact.of(part.getAmount()).divide(Exact.of(whole.getAmount())).multiply(HUNDRED);
        BigDecimal rounded = ratio.bigDecimalValue(decimals, RoundingMode.HALF_UP);
        return Exact.of(rounded).equals(fraction.multiply(HUNDRED));
    }

    /** {@return the number with its sign, such as {@code 1%}} */
    public String percentText() {
        return FractionText.of(fraction.multiply(HUNDRED)) + "%";
    }

    /** {@return the number and its base, such as {@code 1% of the total allocation}} */
    @Override
    public String toString() {
        return percentText() + " of " + base;
    }
}
