package org.civicrules.grants.file;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Grant money received from the department.
 *
 * @param id its id
 * @param received the day it was received, where known
 * @param amount the amount
 * @param tranche the id of the scheme's tranche it belongs to, where stated
 * @param plannedForProviders the part planned for passing on to providers, where known
 */
public record Receipt(
        String id,
        Optional<LocalDate> received,
        Money amount,
        Optional<String> tranche,
        Optional<Money> plannedForProviders) {}
