package org.civicrules.grants.file;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Money that a provider gave back to the authority.
 *
 * @param id its id
 * @param provider the provider's id
 * @param on the day
 * @param amount the amount
 */
public record Recoupment(String id, String provider, LocalDate on, Money amount) {}
