package org.civicrules.grants.file;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.grants.scheme.AdminKind;
import org.joda.money.Money;

/**
 * An administrative cost, of one of two kinds that are not the same thing.
 *
 * @param kind which kind it is, where stated
 * @param line the cost as a line of spending; the setting up of new measures is judged as one
 */
public record AdminCost(Optional<AdminKind> kind, SpendLine line) {

    /** {@return its id} */
    public String id() {
        return line.id();
    }

    /** {@return the day it was incurred, where known} */
    public Optional<LocalDate> incurred() {
        return line.incurred();
    }

    /** {@return the amount claimed from the grant} */
    public Money amount() {
        return line.amount();
    }

    /** {@return whether it is the setting up of new measures} */
    public boolean isSetUp() {
        return kind.equals(Optional.of(AdminKind.NEW_MEASURE_SET_UP));
    }
}
