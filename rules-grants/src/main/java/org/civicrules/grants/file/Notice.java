package org.civicrules.grants.file;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A sum that the department notified in writing as repayable.
 *
 * @param id its id
 * @param notified the day
 * @param amount the sum
 * @param cause for what it is repayable, where the notice says; without a cause it is a debt of its own
 */
public record Notice(String id, LocalDate notified, Money amount, Optional<DebtCause> cause) {}
