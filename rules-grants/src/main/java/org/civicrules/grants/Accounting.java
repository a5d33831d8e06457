package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.file.Recoupment;
import org.civicrules.grants.file.ReturnedMoney;
import org.joda.money.Money;

/** Draws up the account of a grant whose lists are all known. */
final class Accounting {

    private final GrantCase grant;
    private final ImmutableList<LineRule<?>> lineRules;
    private final ImmutableList<RecipientTestRule> recipientTests;
    private final ImmutableList<CapRule> caps;
    private final ImmutableList<Spent> lines;
    private final ImmutableList<Payment> payments;
    private final Set<Parameter> asked = new LinkedHashSet<>();

    Accounting(GrantCase grant) {
        this.grant = grant;
        this.lineRules = TermRules.lineRules(grant.terms());
        this.recipientTests = TermRules.recipientTests(grant.terms());
        this.caps = TermRules.caps(grant.terms());
        this.lines = grant.spent().orElse(ImmutableList.of()).stream()
                .filter(spent -> !spent.mayBeDistribution())
                .collect(toImmutableList());
        this.payments = grant.file().payments().orElse(ImmutableList.of());
    }

    Account account() {
        Money received = grant.received().orElse(GrantCase.ZERO);
        Money passedOn = sum(payments);
        ImmutableList<ProviderAccount> providers = providers();
        Money recouped = GrantCase.sum(providers.stream().map(ProviderAccount::recouped));
        Money held = GrantCase.atLeastZero(received.plus(recouped).minus(passedOn));
        Parts own = parts(lines.stream().filter(Spent::isDirect));
        Money excess = GrantCase.sum(caps.stream().map(cap -> cap.excess(grant)));
        Money misspent = GrantCase.least(own.misspent().plus(excess), held);
        Money proper = own.amount().minus(own.misspent()).plus(distribution()).minus(excess);
        return new Account(
                received,
                passedOn,
                GrantCase.least(GrantCase.atLeastZero(proper), held.minus(misspent)),
                misspent,
                providers,
                GrantCase.sum(grant.file().returnedToDepartment().orElse(ImmutableList.of()).stream()
                        .map(ReturnedMoney::amount)),
                own.atRisk().plus(GrantCase.sum(providers.stream().map(ProviderAccount::atRisk))),
                own.unsettled()
                        .plus(GrantCase.sum(caps.stream().map(cap -> cap.unsettled(grant))))
                        .plus(GrantCase.sum(providers.stream().map(ProviderAccount::unsettled))),
                policies());
    }

    private ImmutableSet<Parameter> policies() {
        recipientTests.forEach(test -> asked.addAll(test.asked(grant)));
        return ImmutableSet.copyOf(asked);
    }

    /** The administrative costs that are not the setting up of new measures, which stand among the lines. */
    private Money distribution() {
        return GrantCase.sum(grant.file().adminCosts().orElse(ImmutableList.of()).stream()
                .filter(cost -> !cost.isSetUp())
                .map(AdminCost::amount));
    }

    /** Everybody that received money, gave some back or spent some, by id. */
    private ImmutableList<ProviderAccount> providers() {
        ImmutableSet.Builder<String> ids = ImmutableSet.builder();
        payments.forEach(payment -> ids.add(payment.provider()));
        recoupments().forEach(recoupment -> ids.add(recoupment.provider()));
        lines.forEach(line -> line.provider().ifPresent(ids::add));
        return ids.build().stream().sorted().map(this::provider).collect(toImmutableList());
    }

    private ImmutableList<Recoupment> recoupments() {
        return grant.file().recoupments().orElse(ImmutableList.of());
    }

    private ProviderAccount provider(String id) {
        ImmutableList<Payment> its = payments.stream()
                .filter(payment -> payment.provider().equals(id))
                .collect(toImmutableList());
        Money paid = sum(its);
        Money barred = sum(its, payment -> anyTest(test -> test.bars(grant, payment)));
        Money endangered = sum(its, payment -> anyTest(test -> test.endangers(grant, payment)));
        Money open = sum(its, payment -> anyTest(test -> test.leavesOpen(grant, payment)));
        Parts spent = parts(lines.stream().filter(line -> line.provider().equals(Optional.of(id))));
        Money misspent = GrantCase.least(barred.plus(spent.misspent()), paid);
        Money proper = GrantCase.least(spent.amount().minus(spent.misspent()), paid.minus(misspent));
        return new ProviderAccount(
                id,
                paid,
                GrantCase.least(spent.amount(), paid),
                proper,
                misspent,
                paid.minus(misspent).minus(proper),
                GrantCase.sum(recoupments().stream()
                        .filter(recoupment -> recoupment.provider().equals(id))
                        .map(Recoupment::amount)),
                GrantCase.least(most(endangered, spent.atRisk()), paid.minus(misspent)),
                GrantCase.least(most(open, spent.unsettled()), paid.minus(misspent)));
    }

    private boolean anyTest(Predicate<RecipientTestRule> condition) {
        return recipientTests.stream().anyMatch(condition);
    }

    private static Money sum(ImmutableList<Payment> payments) {
        return sum(payments, payment -> true);
    }

    private static Money sum(ImmutableList<Payment> payments, Predicate<Payment> which) {
        return GrantCase.sum(payments.stream().filter(which).map(Payment::amount));
    }

    private Parts parts(Stream<Spent> some) {
        return some.map(this::parts).reduce(Parts.NONE, Parts::plus);
    }

    /** The worst part of a line under each outcome: what several rules fail is failed once. */
    private Parts parts(Spent line) {
        Money misspent = GrantCase.ZERO;
        Money atRisk = GrantCase.ZERO;
        Money unsettled = GrantCase.ZERO;
        for (LineRule<?> rule : lineRules) {
            if (!rule.concerns(line)) {
                continue;
            }
            Ruling ruling = rule.line(line, grant).build();
            ruling.parameters().stream()
                    .filter(parameter -> parameter.name().startsWith("policy "))
                    .forEach(asked::add);
            Money part = ruling.amount().orElse(GrantCase.ZERO);
            misspent = most(misspent, ruling.outcome() == Outcome.BREACHED ? part : GrantCase.ZERO);
            atRisk = most(atRisk, ruling.outcome() == Outcome.DEPARTED ? part : GrantCase.ZERO);
            unsettled = most(unsettled, ruling.outcome() == Outcome.UNDETERMINED ? part : GrantCase.ZERO);
        }
        return new Parts(
                line.amount(),
                misspent,
                GrantCase.atLeastZero(atRisk.minus(misspent)),
                GrantCase.atLeastZero(unsettled.minus(misspent)));
    }

    private static Money most(Money one, Money other) {
        return one.isGreaterThan(other) ? one : other;
    }

    /** What of some spending failed a must, failed a should, or is open. */
    private record Parts(Money amount, Money misspent, Money atRisk, Money unsettled) {

        static final Parts NONE = new Parts(GrantCase.ZERO, GrantCase.ZERO, GrantCase.ZERO, GrantCase.ZERO);

        Parts plus(Parts other) {
            return new Parts(
                    amount.plus(other.amount),
                    misspent.plus(other.misspent),
                    atRisk.plus(other.atRisk),
                    unsettled.plus(other.unsettled));
        }
    }
}
