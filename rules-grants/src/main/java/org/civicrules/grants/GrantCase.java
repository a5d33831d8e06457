package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.time.Standpoint;
import org.civicrules.core.time.WorkingDayCalendar;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.file.Receipt;
import org.civicrules.grants.scheme.CapBase;
import org.civicrules.grants.scheme.SchemeTerms;
import org.civicrules.grants.scheme.Term;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a rule reads: the facts up to a day, the terms, the day and the readings taken. */
final class GrantCase {

    static final Money ZERO = Money.zero(CurrencyUnit.GBP);

    private final GrantFile file;
    private final SchemeTerms terms;
    private final Standpoint from;
    private final PolicySet policies;
    private final WorkingDayCalendar calendar;
    private final Map<RuleId, ImmutableList<Ruling>> rulings = new ConcurrentHashMap<>();
    private final Supplier<Decision<Account>> account = Suppliers.memoize(() -> Account.of(this));

    GrantCase(GrantFile file, SchemeTerms terms, Standpoint from, PolicySet policies) {
        this.file = file.asAt(from.asAt());
        this.terms = terms;
        this.from = from;
        this.policies = policies;
        this.calendar = WorkingDayCalendar.englandAndWales().asKnownAt(from.knownOn());
    }

    /** The facts as they stood at the end of the day. */
    GrantFile file() {
        return file;
    }

    SchemeTerms terms() {
        return terms;
    }

    LocalDate asAt() {
        return from.asAt();
    }

    PolicySet policies() {
        return policies;
    }

    /** The working days as known. */
    WorkingDayCalendar calendar() {
        return calendar;
    }

    /** Where the money is, worked out once. */
    Decision<Account> account() {
        return account.get();
    }

    /** What a rule says, worked out once. */
    ImmutableList<Ruling> judged(RuleId rule, Supplier<ImmutableList<Ruling>> judge) {
        ImmutableList<Ruling> known = rulings.get(rule);
        if (known != null) {
            return known;
        }
        ImmutableList<Ruling> judged = judge.get();
        rulings.put(rule, judged);
        return judged;
    }

    /** Everything that is known of what money was spent on: the lines of spending and the administrative costs. */
    ImmutableList<Spent> allSpent() {
        return Stream.concat(
                        file.spending().orElse(ImmutableList.of()).stream().map(Spent::of),
                        file.adminCosts().orElse(ImmutableList.of()).stream().map(Spent::of))
                .collect(toImmutableList());
    }

    /** Whether everything that money was spent on is known. */
    boolean isSpendingKnown() {
        return file.spending().isPresent() && file.adminCosts().isPresent();
    }

    /** Whether the values declared may no longer be changed. */
    boolean isFrozen() {
        return terms.of(Term.ValueFreeze.class).stream().anyMatch(freeze -> asAt().isAfter(freeze.after()));
    }

    /** The last day of the window, where the scheme has one. */
    Optional<LocalDate> close() {
        return terms.of(Term.Window.class).stream()
                .flatMap(window -> window.period().to().stream())
                .findFirst();
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

    /** What would settle a list of the file that is not known. */
    static Change list(ImmutableSet<MissingFact> missing) {
        return Change.of(missing.iterator().next().name(), "[]", "the list; an empty one says there is none");
    }

    /** What would settle something: one of the facts that are missing. */
    static Change settling(ImmutableSet<MissingFact> missing) {
        MissingFact first = missing.iterator().next();
        Object value = first.name().endsWith("incurred") ? "a day" : true;
        return Change.of(first.name(), value, first.need());
    }

    /** An amount as a grant file writes it. */
    static String plain(Money amount) {
        return amount.getAmount().toPlainString();
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
