package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.file.Receipt;
import org.civicrules.grants.file.Recoupment;
import org.civicrules.grants.file.ReturnedMoney;
import org.civicrules.grants.scheme.AdminKind;
import org.joda.money.Money;

/** Draws up the account of a grant. */
final class Accounting {

    private static final String AUTHORITY = "";

    private final GrantCase grant;
    private final ImmutableList<LineRule<?>> lineRules;
    private final ImmutableList<RecipientTestRule> recipientTests;
    private final ImmutableList<CapRule> caps;
    private final ImmutableListMultimap<String, Spent> spentBy;
    private final ImmutableListMultimap<String, Payment> paidTo;
    private final ImmutableListMultimap<String, Recoupment> recoupedFrom;
    private final Set<Parameter> asked = new LinkedHashSet<>();
    private final Set<MissingFact> missing = new LinkedHashSet<>();

    Accounting(GrantCase grant) {
        this.grant = grant;
        this.lineRules = TermRules.lineRules(grant.terms());
        this.recipientTests = TermRules.recipientTests(grant.terms());
        this.caps = TermRules.caps(grant.terms());
        this.spentBy =
                Multimaps.index(grant.allSpent(), spent -> spent.provider().orElse(AUTHORITY));
        this.paidTo = Multimaps.index(grant.file().payments().orElse(ImmutableList.of()), Payment::provider);
        this.recoupedFrom =
                Multimaps.index(grant.file().recoupments().orElse(ImmutableList.of()), Recoupment::provider);
    }

    Account account() {
        Money received = GrantCase.sum(
                grant.file().receipts().orElse(ImmutableList.of()).stream().map(Receipt::amount));
        Money passedOn = sum(paidTo.values(), payment -> true);
        ImmutableList<ProviderAccount> providers = providers();
        Money recoupedInTime = GrantCase.sum(providers.stream().map(this::givenBackInTime));
        Costs own = ownCosts();
        Holding authority = known(Holding.of(received.minus(passedOn).plus(recoupedInTime), own));
        Holding total = authority;
        for (ProviderAccount provider : providers) {
            Holding late = late(provider);
            authority = authority.plus(late);
            total = total.plus(late).plus(provider.now());
        }
        PolicySet.Readings readings = grant.policies().readings();
        Debts debts = new Debts(grant, readings);
        ImmutableList<Debt> certain = debts.certain(total);
        ImmutableList<Debt> possible = debts.possible(total);
        Money returned = GrantCase.sum(grant.file().returnedToDepartment().orElse(ImmutableList.of()).stream()
                .map(ReturnedMoney::amount));
        asked.addAll(readings.asked());
        recipientTests.forEach(test -> asked.addAll(test.asked(grant)));
        require(grant.file().spending().isPresent(), "spending");
        require(grant.file().adminCosts().isPresent(), "adminCosts");
        require(grant.file().totalAllocation().isPresent(), "totalAllocation");
        return new Account(
                total,
                authority,
                providers,
                passedOn,
                returned,
                certain,
                new Owed(Debts.outstanding(certain), Debts.outstanding(possible)),
                GrantCase.atLeastZero(returned.minus(Debts.amount(possible))),
                own.atRisk().plus(GrantCase.sum(providers.stream().map(ProviderAccount::atRisk))),
                ImmutableSet.copyOf(missing),
                ImmutableSet.copyOf(asked));
    }

    private void require(boolean present, String fact) {
        if (!present) {
            missing.add(MissingFact.of(fact, "what is owed"));
        }
    }

    private Holding known(Holding holding) {
        return grant.isSpendingKnown() || holding.held().isNegative() ? holding : holding.unknown();
    }

    private boolean isByTheClose(Recoupment recoupment) {
        Optional<LocalDate> close = grant.close();
        return close.isEmpty() || !recoupment.on().isAfter(close.get());
    }

    /** Everybody that received money, gave some back or spent some, by id. */
    private ImmutableList<ProviderAccount> providers() {
        return Stream.of(paidTo.keySet(), recoupedFrom.keySet(), spentBy.keySet())
                .flatMap(Set::stream)
                .filter(id -> !id.equals(AUTHORITY))
                .distinct()
                .sorted()
                .map(this::provider)
                .collect(toImmutableList());
    }

    private ProviderAccount provider(String id) {
        ImmutableList<Payment> payments = paidTo.get(id);
        Costs spent = spentBy.get(id).stream().map(this::costs).reduce(Costs.NONE, Costs::plus);
        Money paid = sum(payments, payment -> true);
        Money barred = sum(payments, any((test, payment) -> test.bars(grant, payment)));
        Money open = sum(
                payments,
                any((test, payment) -> test.leavesOpen(grant, payment, missing))
                        .and(any((test, payment) -> test.bars(grant, payment)).negate()));
        Money endangered = sum(payments, any((test, payment) -> test.endangers(grant, payment)));
        Holding had = known(Holding.of(paid, spent).barred(barred).questioned(open));
        Money recouped = GrantCase.sum(recoupedFrom.get(id).stream().map(Recoupment::amount));
        return new ProviderAccount(
                id,
                had,
                GrantCase.atLeastZero(spent.amount().minus(paid)),
                recouped,
                had.minus(had.part(GrantCase.least(recouped, paid))),
                GrantCase.least(most(endangered, spent.atRisk()), paid.minus(had.misspent())));
    }

    /** What a provider gave back after the close, which keeps its class and changes hands. */
    private Holding late(ProviderAccount provider) {
        Holding had = provider.had();
        return had.minus(had.part(givenBackInTime(provider))).minus(provider.now());
    }

    private Money givenBackInTime(ProviderAccount provider) {
        Money inTime = GrantCase.sum(recoupedFrom.get(provider.provider()).stream()
                .filter(this::isByTheClose)
                .map(Recoupment::amount));
        return GrantCase.least(inTime, provider.paid());
    }

    private Predicate<Payment> any(BiPredicate<RecipientTestRule, Payment> condition) {
        return payment -> recipientTests.stream()
                .map(test -> condition.test(test, payment))
                .reduce(false, Boolean::logicalOr);
    }

    private static Money sum(Collection<Payment> payments, Predicate<Payment> which) {
        return GrantCase.sum(payments.stream().filter(which).map(Payment::amount));
    }

    /** What the authority spent itself; what is over a cap counts as its own, whoever had the cost. */
    private Costs ownCosts() {
        ImmutableListMultimap<Optional<AdminKind>, Spent> byKind =
                Multimaps.index(spentBy.get(AUTHORITY), this::keptAs);
        Costs costs = byKind.get(Optional.empty()).stream().map(this::costs).reduce(Costs.NONE, Costs::plus);
        for (AdminKind kind : AdminKind.values()) {
            costs = costs.plus(capped(kind, byKind.get(Optional.of(kind))));
        }
        return costs;
    }

    /** The kind a cost is of; of an unknown kind the one by which alone it can be kept. */
    private Optional<AdminKind> keptAs(Spent spent) {
        boolean onlyAsDistribution = spent.isOfUnknownKind()
                && lineRules.stream()
                        .filter(rule -> isMust(rule) && rule.concerns(spent))
                        .flatMap(rule -> rule.judged(spent, grant).build().missing().stream())
                        .anyMatch(fact -> fact.name().equals(spent.path("kind")));
        return onlyAsDistribution ? Optional.of(AdminKind.DISTRIBUTION_AND_REPORTING) : spent.kind();
    }

    private Costs capped(AdminKind kind, ImmutableList<Spent> ofKind) {
        Costs costs = ofKind.stream().map(this::costs).reduce(Costs.NONE, Costs::plus);
        for (CapRule cap : caps) {
            if (cap.term().category() == kind) {
                Optional<Money> limit = cap.limit(grant);
                costs = limit.isPresent()
                        ? costs.within(limit.get().plus(cap.ungoverned(ofKind)))
                        : costs.underUnknownLimit();
            }
        }
        return costs;
    }

    /** The worst part of a line under each outcome: what several rules fail is failed once. */
    private Costs costs(Spent spent) {
        Money misspent = GrantCase.ZERO;
        Money atRisk = GrantCase.ZERO;
        boolean open = spent.isOfUnknownKind();
        if (open) {
            missing.add(MissingFact.of(spent.path("kind"), "which conditions the cost has to keep"));
        }
        for (LineRule<?> rule : lineRules) {
            if (!rule.concerns(spent)) {
                continue;
            }
            Ruling ruling = rule.judged(spent, grant).build();
            ruling.parameters().stream()
                    .filter(parameter -> parameter.name().startsWith("policy "))
                    .forEach(asked::add);
            Money part = ruling.amount().orElse(GrantCase.ZERO);
            misspent = most(misspent, ruling.outcome() == Outcome.BREACHED ? part : GrantCase.ZERO);
            atRisk = most(atRisk, ruling.outcome() == Outcome.DEPARTED ? part : GrantCase.ZERO);
            if (ruling.outcome() == Outcome.UNDETERMINED && isMust(rule)) {
                open = true;
                missing.addAll(ruling.missing());
            }
        }
        Money rest = spent.amount().minus(misspent);
        return new Costs(
                open ? GrantCase.ZERO : rest,
                misspent,
                open ? rest : GrantCase.ZERO,
                GrantCase.atLeastZero(atRisk.minus(misspent)));
    }

    private static boolean isMust(LineRule<?> rule) {
        return rule.modality() == Modality.MUST || rule.modality() == Modality.MUST_NOT;
    }

    private static Money most(Money one, Money other) {
        return one.isGreaterThan(other) ? one : other;
    }
}
