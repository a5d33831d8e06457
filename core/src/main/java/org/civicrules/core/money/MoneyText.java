package org.civicrules.core.money;

import java.util.Locale;
import org.joda.money.Money;

/** Money as a British reader writes it. */
public final class MoneyText {

    private MoneyText() {}

    /**
     * An amount with its symbol, thousands parted by commas.
     *
     * @param money the amount
     * @return the text, such as {@code £331,788.60} or {@code -£0.60}
     */
    public static String of(Money money) {
        String digits = String.format(
                Locale.UK, "%,." + money.getScale() + "f", money.abs().getAmount());
        String sign = money.isNegative() ? "-" : "";
        return sign + money.getCurrencyUnit().getSymbol(Locale.UK) + digits;
    }
}
