package org.civicrules.grants.file;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Money that went back to the department, repaid or set off.
 *
 * @param id its id
 * @param on the day
 * @param amount the amount
 * @param notice the id of the notice it answers, where it answers one
 * @param cause for what it was returned, where that is said; otherwise it goes to the oldest debt
 */
public record ReturnedMoney(
        String id, LocalDate on, Money amount, Optional<String> notice, Optional<DebtCause> cause) {}
