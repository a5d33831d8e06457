package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        return returned(owed(
                total.misspent().plus(total.unsettled()),
                total.unspent(),
                overpaid().orElse(received)));
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

    /** What is owed for each cause. What is notified for a cause is owed even where the account shows less of it. */
    private Map<DebtCause, Money> owed(Money misspent, Money unspent, Money overpaid) {
        Money over = GrantCase.least(received, most(overpaid, notified(DebtCause.OVERPAYMENT)));
        Money idle = GrantCase.least(received, most(GrantCase.atLeastZero(unspent), notified(DebtCause.UNSPENT)));
        Money wrong = most(misspent, notified(DebtCause.MISSPENT));
        Map<DebtCause, Money> owed = new EnumMap<>(DebtCause.class);
        Money left = received;
        left = put(owed, DebtCause.OVERPAYMENT, over, left);
        left = put(owed, DebtCause.UNSPENT, GrantCase.atLeastZero(idle.minus(over)), left);
        Money overMisspent = GrantCase.atLeastZero(over.minus(idle));
        left = put(owed, DebtCause.MISSPENT, GrantCase.atLeastZero(wrong.minus(overMisspent)), left);
        put(owed, DebtCause.NOTICE, notified(DebtCause.NOTICE), left);
        return owed;
    }

    /** Only grant that was paid can be reclaimed: a debt takes what the debts before it have left. */
    private static Money put(Map<DebtCause, Money> owed, DebtCause cause, Money amount, Money left) {
        Money part = GrantCase.least(amount, left);
        owed.put(cause, part);
        return left.minus(part);
    }

    private Money notified(DebtCause cause) {
        return GrantCase.sum(notices(cause).map(Notice::amount));
    }

    private Stream<Notice> notices(DebtCause cause) {
        return notices().stream()
                .filter(notice -> notice.cause().orElse(DebtCause.NOTICE) == cause)
                .sorted(Comparator.comparing(Notice::notified).thenComparing(Notice::id));
    }

    private static Money most(Money one, Money other) {
        return one.isGreaterThan(other) ? one : other;
    }

    private ImmutableList<Notice> notices() {
        return grant.file().notices().orElse(ImmutableList.of());
    }

    /** The debts in parts that fell due on one day each: what is notified is due with its notice. */
    private List<Debt> parts(Map<DebtCause, Money> owed) {
        List<Debt> parts = new ArrayList<>();
        owed.forEach((cause, amount) -> {
            Money left = amount;
            for (Notice notice : notices(cause).toList()) {
                Money part = GrantCase.least(notice.amount(), left);
                LocalDate due = notice.notified().isBefore(since(cause)) ? notice.notified() : since(cause);
                parts.add(new Debt(cause, part, GrantCase.ZERO, due));
                left = left.minus(part);
            }
            parts.add(new Debt(cause, left, GrantCase.ZERO, since(cause)));
        });
        parts.sort(OLDEST);
        return parts;
    }

    private ImmutableList<Debt> returned(Map<DebtCause, Money> owed) {
        List<Debt> parts = parts(owed);
        Money pool = GrantCase.ZERO;
        for (ReturnedMoney money : grant.file().returnedToDepartment().orElse(ImmutableList.of())) {
            Optional<DebtCause> cause = cause(money);
            pool = pool.plus(apply(parts, money.amount(), debt -> cause.isPresent() && debt.cause() == cause.get()));
        }
        apply(parts, pool, debt -> true);
        return Arrays.stream(DebtCause.values())
                .map(cause -> together(
                        cause,
                        parts.stream().filter(part -> part.cause() == cause).toList()))
                .filter(debt -> debt.amount().isPositive())
                .collect(toImmutableList());
    }

    /** Applies money to the oldest of some parts, and gives back what none of them needs. */
    private static Money apply(List<Debt> parts, Money money, Predicate<Debt> which) {
        Money left = money;
        for (int at = 0; at < parts.size(); at++) {
            Debt part = parts.get(at);
            if (which.test(part)) {
                Money applied = GrantCase.least(left, part.outstanding());
                left = left.minus(applied);
                parts.set(
                        at,
                        new Debt(part.cause(), part.amount(), part.returned().plus(applied), part.since()));
            }
        }
        return left;
    }

    private static Debt together(DebtCause cause, List<Debt> parts) {
        return new Debt(
                cause,
                GrantCase.sum(parts.stream().map(Debt::amount)),
                GrantCase.sum(parts.stream().map(Debt::returned)),
                parts.stream()
                        .filter(part -> part.amount().isPositive())
                        .map(Debt::since)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MAX));
    }

    /** The cause that money returned names, by itself or by its notice. */
    private Optional<DebtCause> cause(ReturnedMoney money) {
        return money.cause()
                .or(() -> money.notice()
                        .flatMap(id -> notices().stream()
                                .filter(notice -> notice.id().equals(id))
                                .findFirst())
                        .map(notice -> notice.cause().orElse(DebtCause.NOTICE)));
    }

    private LocalDate since(DebtCause cause) {
        return switch (cause) {
            case NOTICE -> LocalDate.MAX;
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
