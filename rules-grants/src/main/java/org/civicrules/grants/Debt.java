package org.civicrules.grants;

import java.time.LocalDate;
import org.civicrules.grants.file.DebtCause;
import org.joda.money.Money;

/**
 * What is owed to the department for one cause, for certain.
 *
 * @param cause the cause
 * @param amount what is owed for it
 * @param returned what has been returned for it
 * @param since the day it fell due, or falls due
 */
public record Debt(DebtCause cause, Money amount, Money returned, LocalDate since) {

    /** {@return what is still owed} */
    public Money outstanding() {
        return amount.minus(returned);
    }
}
