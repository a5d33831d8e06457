package org.civicrules.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.GrantFileReader;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the grant commands read: grant files, schemes and amounts of money. */
final class GrantInput {

    private GrantInput() {}

    static Money money(String option, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw CommandFailure.usage(option + " must be whole pence: write at most two decimals");
        }
        return Money.of(CurrencyUnit.GBP, amount.setScale(2));
    }

    static GrantFile file(Path path) {
        try {
            return GrantFileReader.read(path.toString(), InputFile.text(path), SchemeLibrary.shipped());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }

    static GrantScheme scheme(String name) {
        try {
            return SchemeLibrary.shipped().scheme(name);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }
}
