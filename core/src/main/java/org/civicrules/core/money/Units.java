package org.civicrules.core.money;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;

/**
 * An amount cut to whole allocation units.
 *
 * @param amount the amount
 * @param unit the unit
 * @param count the number of whole units in the amount, its sign left off
 */
record Units(Money amount, Money unit, BigInteger count) {

    static Units of(Money amount, Money unit) {
        checkArgument(
                amount.isSameCurrency(unit),
                "amount and unit must be in one currency: amount=%s, unit=%s",
                amount,
                unit);
        checkArgument(unit.isPositive(), "unit must be more than zero: unit=%s", unit);
        return new Units(amount, unit, minor(amount).abs().divide(minor(unit)));
    }

    /** The amount in whole units. */
    Money whole() {
        return money(count);
    }

    /** That many units with the sign of the amount. */
    Money money(BigInteger units) {
        return Money.of(
                amount.getCurrencyUnit(), new BigDecimal(signed(units).multiply(minor(unit)), amount.getScale()));
    }

    /** The exact share of all units with the sign of the amount, in currency units such as pounds. */
    BigFraction quota(BigFraction share) {
        return share.multiply(signed(count)).multiply(minor(unit)).divide(BigInteger.TEN.pow(amount.getScale()));
    }

    private BigInteger signed(BigInteger units) {
        return amount.isNegative() ? units.negate() : units;
    }

    private static BigInteger minor(Money money) {
        return money.getAmount().unscaledValue();
    }
}
