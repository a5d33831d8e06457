package org.civicrules.grants.oracle;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.Immutable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cost;
import org.civicrules.grants.oracle.GeneratedGrantFile.Recoupment;

/**
 * What the conditions leave open and a file can be seen to touch, with the reading that {@link AccountSql} takes. Where a file touches
 * none, its classes and its debts follow from the conditions.
 */
public enum OpenReading {
    /**
     * More was spent than there was grant to spend. Only pounds received are in the account; of the costs the misspent ones count first,
     * then the unsettled. WRRF1.33 asks for misspent money back and does not say which money paid for what.
     */
    SPENT_BEYOND_HELD(OpenReading::spentBeyondHeld),

    /** More was passed on than was received. What the authority advanced of its own stands as an unspent amount below zero. */
    PASSED_ON_BEYOND_RECEIVED(file ->
            file.payments().stream().mapToLong(payment -> payment.amount()).sum() > file.received()),

    /**
     * A provider gave back more than it had left. Given back by the close, the money is the authority's again and may be spent. Given
     * back later, it keeps the class it had at the close (WRRF1.33) and changes hands. Unspent money comes first, then misspent,
     * unsettled and properly spent money.
     */
    RECOUPED_SPENT_MONEY(OpenReading::recoupedSpentMoney),

    /**
     * A provider outside the area was paid: what it spent is misspent (WRRF1.7). What it did not spend is unspent, as with any provider,
     * and owed as well.
     */
    OUTSIDE_AREA(file -> paidProviderIs(file, Optional.of(false))),

    /** It is not known whether a provider is in the area. What it spent is unsettled, what it did not spend unspent. */
    AREA_UNKNOWN(file -> paidProviderIs(file, Optional.empty())),

    /**
     * A provider has an administrative cost. It must be new and add capacity as all its spending (WRRF1.15); costs of distribution and
     * reporting are for authorities alone (WRRF1.29), so of a provider they are misspent.
     */
    PROVIDER_ADMIN_COST(file -> file.adminCosts().stream()
            .flatMap(costs -> costs.stream())
            .anyMatch(cost -> !cost.by().equals(GeneratedGrantFile.AUTHORITY))),

    /** An administrative cost was incurred before 3 November 2021. WRRF1.22 speaks of all expenditure, so it is tested like any other. */
    ADMIN_COST_BEFORE_PUBLICATION(file -> file.adminCosts().stream()
            .flatMap(costs -> costs.stream())
            .flatMap(cost -> cost.incurred().stream())
            .anyMatch(day -> day.isBefore(LocalDate.of(2021, 11, 3)))),

    /**
     * The costs that may draw on the cap exceed it. A cost that may be of another kind, or may be misspent anyhow, is then over the cap
     * only where it is so whichever way the facts fall; the rest is unsettled.
     */
    OVER_CAP(OpenReading::overCap),

    /**
     * A list of costs is absent. Whatever is not certainly misspent is unsettled, as costs not known of may have taken it.
     */
    LIST_ABSENT(file -> file.spending().isEmpty() || file.adminCosts().isEmpty()),

    /** The allocation is not known, so neither is the cap nor the entitlement: at most, all that was received was overpaid. */
    ALLOCATION_UNKNOWN(file -> file.allocation().isEmpty()),

    /**
     * More was received than the allocation. The overpaid pounds are taken to be unspent ones first, then misspent ones, so that none is
     * owed twice: what is owed in all is what was received less what was properly spent within the entitlement.
     */
    OVERPAID(file -> file.allocation().stream().anyMatch(allocation -> file.received() > allocation)),

    /** An instalment is above its share, all instalments together are not above the allocation. That is no overpayment of the grant. */
    INSTALMENT_ABOVE_SHARE(OpenReading::instalmentAboveShare),

    /** A notice names a cause, or money was returned for a cause. */
    CAUSE_NAMED(
            file -> file.notices().stream().anyMatch(notice -> notice.cause().isPresent())
                    || file.returned().stream().anyMatch(money -> money.cause().isPresent()));

    private final Touch touched;

    OpenReading(Touch touched) {
        this.touched = touched;
    }

    /** The readings that a file touches. */
    public static ImmutableSet<OpenReading> touchedBy(GeneratedGrantFile file) {
        return Arrays.stream(values())
                .filter(reading -> reading.touched.by(file))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static long spentBy(GeneratedGrantFile file, String holder) {
        return file.costs()
                .filter(cost -> cost.by().equals(holder))
                .mapToLong(Cost::amount)
                .sum();
    }

    private static long recouped(GeneratedGrantFile file, Predicate<Recoupment> which) {
        return file.recoupments().stream()
                .filter(which)
                .mapToLong(Recoupment::amount)
                .sum();
    }

    private static boolean spentBeyondHeld(GeneratedGrantFile file) {
        long passedOn =
                file.payments().stream().mapToLong(payment -> payment.amount()).sum();
        long held =
                file.received() - passedOn + recouped(file, back -> !back.day().isAfter(LocalDate.of(2022, 3, 31)));
        return spentBy(file, GeneratedGrantFile.AUTHORITY) > held
                || file.providers().stream()
                        .map(GeneratedGrantFile.Provider::id)
                        .anyMatch(provider -> spentBy(file, provider) > file.paidTo(provider));
    }

    private static boolean recoupedSpentMoney(GeneratedGrantFile file) {
        return file.providers().stream().map(GeneratedGrantFile.Provider::id).anyMatch(provider -> {
            long back = recouped(file, recoupment -> recoupment.provider().equals(provider));
            return back > 0 && back > file.paidTo(provider) - spentBy(file, provider);
        });
    }

    private static boolean paidProviderIs(GeneratedGrantFile file, Optional<Boolean> inArea) {
        return file.providers().stream()
                .anyMatch(provider -> provider.inArea().equals(inArea) && file.paidTo(provider.id()) > 0);
    }

    private static boolean overCap(GeneratedGrantFile file) {
        long drawing = file.adminCosts().stream()
                .flatMap(costs -> costs.stream())
                .filter(cost ->
                        cost.kind().map(GeneratedGrantFile.DISTRIBUTION::equals).orElse(true))
                .mapToLong(Cost::amount)
                .sum();
        return file.allocation().stream().anyMatch(allocation -> drawing > allocation / 100);
    }

    private static boolean instalmentAboveShare(GeneratedGrantFile file) {
        return file.allocation().stream()
                .anyMatch(allocation -> file.received() <= allocation
                        && file.receipts().stream()
                                .anyMatch(receipt -> receipt.amount() * 100
                                        > allocation * (receipt.tranche().equals("tranche-1") ? 60 : 40)));
    }

    /** Whether a file touches a reading. */
    @Immutable
    private interface Touch {
        boolean by(GeneratedGrantFile file);
    }
}
