package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.time.WorkingDayCalendar;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.file.Receipt;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.CapBase;
import org.civicrules.grants.scheme.SchemeTerms;
import org.civicrules.grants.scheme.Term;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a rule reads: the facts up to a day, the terms, the day and the readings taken.
 *
 * @param file the facts as they stood at the end of {@code asAt}
 * @param terms the terms
 * @param asAt the day
 * @param policy the readings
 * @param calendar the working days as known
 */
record GrantCase(GrantFile file, SchemeTerms terms, LocalDate asAt, GrantPolicy policy, WorkingDayCalendar calendar) {

    static final Money ZERO = Money.zero(CurrencyUnit.GBP);

    GrantCase {
        file = file.asAt(asAt);
    }

    Optional<ImmutableList<SpendLine>> lines() {
        return lines(file);
    }

    /** The lines of spending on measures: those of the file, and what it cost to set new measures up. */
    static Optional<ImmutableList<SpendLine>> lines(GrantFile file) {
        return file.spending()
                .map(spending -> Stream.concat(
                                spending.stream(),
                                file.adminCosts().orElse(ImmutableList.of()).stream()
                                        .filter(AdminCost::isSetUp)
                                        .map(AdminCost::line))
                        .collect(toImmutableList()));
    }

    Optional<Money> received() {
        return file.receipts().map(receipts -> sum(receipts.stream().map(Receipt::amount)));
    }

    Optional<Money> passedOn() {
        return file.payments().map(payments -> sum(payments.stream().map(Payment::amount)));
    }

    /** Whether money is passed on to providers, or planned to be: unknown where neither is known. */
    Optional<Boolean> passesOn() {
        boolean paid = file.payments().map(payments -> !payments.isEmpty()).orElse(false);
        boolean planned = file.receipts().orElse(ImmutableList.of()).stream()
                .anyMatch(receipt ->
                        receipt.plannedForProviders().map(Money::isPositive).orElse(false));
        if (paid || planned) {
            return Optional.of(true);
        }
        boolean planKnown = file.receipts()
                .map(receipts -> receipts.stream()
                        .allMatch(receipt -> receipt.plannedForProviders().isPresent()))
                .orElse(false);
        return file.payments().isPresent() && planKnown ? Optional.of(false) : Optional.empty();
    }

    Optional<Money> base(CapBase base, Optional<String> pot) {
        return switch (base) {
            case TOTAL_ALLOCATION -> file.totalAllocation();
            case COMBINED_ALLOCATION -> file.combinedAllocation();
            case POT ->
                pot.flatMap(name -> Optional.ofNullable(file.potAllocations().get(name)));
        };
    }

    static String baseFact(CapBase base, Optional<String> pot) {
        return switch (base) {
            case TOTAL_ALLOCATION -> "totalAllocation";
            case COMBINED_ALLOCATION -> "combinedAllocation";
            case POT -> "potAllocations." + pot.orElse("");
        };
    }

    /** What an instalment comes to: its share of the total allocation, rounded half up to the penny. */
    Optional<Money> instalment(Term.Tranche tranche) {
        return file.totalAllocation().flatMap(tranche::amountOf);
    }

    static Money sum(Stream<Money> amounts) {
        return amounts.reduce(ZERO, Money::plus);
    }

    static Money atLeastZero(Money amount) {
        return amount.isNegative() ? ZERO : amount;
    }

    static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
