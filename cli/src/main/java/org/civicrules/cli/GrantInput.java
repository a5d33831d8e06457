package org.civicrules.cli;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The amounts of money that the grant commands read. */
final class GrantInput {

    private GrantInput() {}

    static Money money(String option, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw CommandFailure.usage(option + " must be whole pence: write at most two decimals");
        }
        return Money.of(CurrencyUnit.GBP, amount.setScale(2));
    }
}
