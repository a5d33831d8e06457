package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.grants.file.DebtCause;
import org.civicrules.grants.file.Notice;
import org.civicrules.grants.file.Receipt;
import org.civicrules.grants.file.ReturnedMoney;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * What is owed to the department, by cause, and what money returned goes to which: to the cause it names, then to the oldest debt. No pound
 * is owed twice: the pounds overpaid are taken to be unspent ones first, then misspent ones.
 */
final class Debts {

    private static final Comparator<Debt> OLDEST =
            Comparator.comparing(Debt::since).thenComparing(Debt::cause);

    private final GrantCase grant;
    private final PolicySet.Readings readings;
    private final Money received;

    Debts(GrantCase grant, PolicySet.Readings readings) {
        this.grant = grant;
        this.readings = readings;
        this.received = grant.received().orElse(GrantCase.ZERO);
    }

    /** What is owed if what is unsettled is proper. */
    ImmutableList<Debt> certain(Holding total) {
        return returned(owed(total.misspent(), total.unspent(), overpaid().orElse(GrantCase.ZERO)));
    }

    /** What is owed if what is unsettled is misspent, and, where the entitlement is not known, all of it overpaid. */
    ImmutableList<Debt> possible(Holding total) {
        return returned(
                owed(total.misspent().plus(total.unsettled()), total.unspent(), overpaid().orElse(received)));
    }

    static Money outstanding(ImmutableList<Debt> debts) {
        return GrantCase.sum(debts.stream().map(Debt::outstanding));
    }

    static Money amount(ImmutableList<Debt> debts) {
        return GrantCase.sum(debts.stream().map(Debt::amount));
    }

    private Optional<Money> overpaid() {
        return grant.file().totalAllocation().map(entitled -> GrantCase.atLeastZero(received.minus(entitled)));
    }

    private Map<DebtCause, Money> owed(Money misspent, Money unspent, Money overpaid) {
        Money idle = GrantCase.atLeastZero(unspent);
        Money overpaidIdle = GrantCase.least(overpaid, idle);
        Money overpaidMisspent = GrantCase.least(overpaid.minus(overpaidIdle), misspent);
        Map<DebtCause, Money> owed = new EnumMap<>(DebtCause.class);
        owed.put(DebtCause.UNSPENT, idle.minus(overpaidIdle));
        owed.put(DebtCause.MISSPENT, misspent.minus(overpaidMisspent));
        owed.put(DebtCause.OVERPAYMENT, overpaid);
        owed.put(DebtCause.NOTICE, GrantCase.ZERO);
        Map<DebtCause, Money> notified = new EnumMap<>(DebtCause.class);
        for (Notice notice : notices()) {
            notified.merge(notice.cause().orElse(DebtCause.NOTICE), notice.amount(), Money::plus);
        }
        notified.forEach((cause, sum) -> owed.merge(cause, sum, Debts::most));
        return withinReceived(owed);
    }

    private static Money most(Money one, Money other) {
        return one.isGreaterThan(other) ? one : other;
    }

    /** Only grant that was paid can be reclaimed: what notices add is cut to what was received. */
    private Map<DebtCause, Money> withinReceived(Map<DebtCause, Money> owed) {
        Money left = received;
        for (DebtCause cause : DebtCause.values()) {
            Money part = GrantCase.least(owed.getOrDefault(cause, GrantCase.ZERO), left);
            owed.put(cause, part);
            left = left.minus(part);
        }
        return owed;
    }

    private ImmutableList<Notice> notices() {
        return grant.file().notices().orElse(ImmutableList.of());
    }

    private ImmutableList<Debt> returned(Map<DebtCause, Money> owed) {
        Map<DebtCause, Money> named = new EnumMap<>(DebtCause.class);
        Money pool = GrantCase.ZERO;
        for (ReturnedMoney money : grant.file().returnedToDepartment().orElse(ImmutableList.of())) {
            Optional<DebtCause> cause = cause(money);
            cause.ifPresent(known -> named.merge(known, money.amount(), Money::plus));
            pool = cause.isPresent() ? pool : pool.plus(money.amount());
        }
        List<Debt> debts = new ArrayList<>();
        for (Map.Entry<DebtCause, Money> debt : owed.entrySet()) {
            Money mine = named.getOrDefault(debt.getKey(), GrantCase.ZERO);
            Money applied = GrantCase.least(mine, debt.getValue());
            pool = pool.plus(mine).minus(applied);
            debts.add(new Debt(debt.getKey(), debt.getValue(), applied, since(debt.getKey())));
        }
        debts.sort(OLDEST);
        for (int at = 0; at < debts.size(); at++) {
            Debt debt = debts.get(at);
            Money applied = GrantCase.least(pool, debt.outstanding());
            pool = pool.minus(applied);
            debts.set(at, new Debt(debt.cause(), debt.amount(), debt.returned().plus(applied), debt.since()));
        }
        return debts.stream()
                .filter(debt -> debt.amount().isPositive())
                .sorted(Comparator.comparing(Debt::cause))
                .collect(toImmutableList());
    }

    /** The cause that money returned names, by itself or by its notice. */
    private Optional<DebtCause> cause(ReturnedMoney money) {
        return money.cause().or(() -> money.notice()
                .flatMap(id -> notices().stream()
                        .filter(notice -> notice.id().equals(id))
                        .findFirst())
                .map(notice -> notice.cause().orElse(DebtCause.NOTICE)));
    }

    private LocalDate since(DebtCause cause) {
        return switch (cause) {
            case NOTICE ->
                notices().stream()
                        .filter(notice -> notice.cause().isEmpty())
                        .map(Notice::notified)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MAX);
            case OVERPAYMENT -> overpaidOn();
            case UNSPENT, MISSPENT -> repayable();
        };
    }

    /** The day of the receipt that went beyond the entitlement. */
    private LocalDate overpaidOn() {
        Money left = grant.file().totalAllocation().orElse(GrantCase.ZERO);
        ImmutableList<Receipt> inOrder = grant.file().receipts().orElse(ImmutableList.of()).stream()
                .sorted(Comparator.comparing(receipt -> receipt.received().orElse(LocalDate.MAX)))
                .collect(toImmutableList());
        for (Receipt receipt : inOrder) {
            left = left.minus(receipt.amount());
            if (left.isNegative()) {
                return receipt.received().orElse(LocalDate.MAX);
            }
        }
        return LocalDate.MAX;
    }

    private LocalDate repayable() {
        return grant.terms().of(Term.Repayment.class).stream()
                .map(Term.Repayment::promptlyAfter)
                .max(Comparator.naturalOrder())
                .map(after -> after.plusDays(readings.of(GrantPolicies.PROMPT_RETURN_DAYS)))
                .or(grant::close)
                .orElse(LocalDate.MAX);
    }
}
