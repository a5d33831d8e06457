package org.civicrules.grants.file;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A sum that the department notified in writing as repayable.
 *
 * @param id its id
 * @param notified the day
 * @param amount the sum
 */
public record Notice(String id, LocalDate notified, Money amount) {}
