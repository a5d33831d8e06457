package org.civicrules.grants.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The facts of one authority's grant under WRRF-1, as plain values. Amounts are pence; what is empty is not known. The authority may
 * receive the grant, has sent its first report in time and paid providers on all the conditions of WRRF1.25.
 */
public record GeneratedGrantFile(
        String id,
        OptionalLong allocation,
        ImmutableList<Receipt> receipts,
        ImmutableList<Provider> providers,
        ImmutableList<Payment> payments,
        Optional<ImmutableList<Cost>> spending,
        Optional<ImmutableList<Cost>> adminCosts,
        ImmutableList<Recoupment> recoupments,
        ImmutableList<Notice> notices,
        ImmutableList<Returned> returned,
        ImmutableList<Irregularity> irregularities) {

    /** The holder that is not a provider. */
    public static final String AUTHORITY = "authority";

    /** Costs of distributing and reporting: capped, for the authority alone. */
    public static final String DISTRIBUTION = "DISTRIBUTION_AND_REPORTING";

    /** Costs of setting up new measures: not capped. */
    public static final String SET_UP = "NEW_MEASURE_SET_UP";

    /** Why money is owed. */
    public enum Cause {
        UNSPENT,
        MISSPENT,
        OVERPAYMENT,
        /** Notified by the Department without a cause. */
        NOTICE
    }

    /** An instalment that came in. */
    public record Receipt(String id, String tranche, LocalDate received, long amount) {}

    /** A provider, with whether it is in the authority's area and registered. */
    public record Provider(String id, Optional<Boolean> inArea, Optional<Boolean> registered) {}

    /** Money passed on. */
    public record Payment(String id, String provider, LocalDate paid, long amount) {}

    /** Money a provider gave back. */
    public record Recoupment(String id, String provider, LocalDate day, long amount) {}

    /** A sum the Department notified as repayable; the cause is never {@link Cause#NOTICE}. */
    public record Notice(String id, LocalDate notified, long amount, Optional<Cause> cause) {}

    /** Money that went back to the Department, for a cause, in answer to a notice, or neither. */
    public record Returned(String id, LocalDate day, long amount, Optional<Cause> cause, Optional<String> notice) {}

    /** A suspicion; it says nothing of any cost. */
    public record Irregularity(String id, LocalDate suspected, long amount) {}

    /** A line of spending (no kind) or an administrative cost (of a kind that may be unknown). */
    public record Cost(
            String id,
            String by,
            Optional<LocalDate> incurred,
            Optional<LocalDate> paid,
            long amount,
            Optional<String> kind,
            Optional<String> use,
            OptionalLong otherFunding,
            ImmutableMap<String, Boolean> attested) {

        /** A cost that breaks no condition, incurred on 1 December 2021. */
        static Cost sound(String id, String by, String pounds) {
            return new Cost(
                    id,
                    by,
                    Optional.of(LocalDate.of(2021, 12, 1)),
                    Optional.of(LocalDate.of(2021, 12, 31)),
                    pence(pounds),
                    Optional.empty(),
                    Optional.of("overtime"),
                    OptionalLong.of(0),
                    ImmutableMap.of("on-purpose", true, "earmarked", false, "new", true, "adds-capacity", true));
        }

        Cost ofKind(String known) {
            return new Cost(id, by, incurred, paid, amount, Optional.of(known), use, otherFunding, attested);
        }

        Cost incurred(String day) {
            return incurred(Optional.of(LocalDate.parse(day)));
        }

        Cost incurred(Optional<LocalDate> day) {
            return new Cost(id, by, day, paid, amount, kind, use, otherFunding, attested);
        }

        Cost on(Optional<String> what) {
            return new Cost(id, by, incurred, paid, amount, kind, what, otherFunding, attested);
        }

        Cost on(String what) {
            return on(Optional.of(what));
        }

        Cost alsoFunded(OptionalLong other) {
            return new Cost(id, by, incurred, paid, amount, kind, use, other, attested);
        }

        Cost attest(String fact, boolean holds) {
            ImmutableMap.Builder<String, Boolean> facts = ImmutableMap.builder();
            return attested(facts.putAll(attested).put(fact, holds).buildKeepingLast());
        }

        Cost without(String fact) {
            return attested(attested.entrySet().stream()
                    .filter(attestation -> !attestation.getKey().equals(fact))
                    .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey(), entry -> entry.getValue())));
        }

        private Cost attested(ImmutableMap<String, Boolean> facts) {
            return new Cost(id, by, incurred, paid, amount, kind, use, otherFunding, facts);
        }
    }

    /** Every cost that is known of. */
    Stream<Cost> costs() {
        return Stream.concat(spending.stream(), adminCosts.stream()).flatMap(List::stream);
    }

    /** What was received. */
    long received() {
        return receipts.stream().mapToLong(Receipt::amount).sum();
    }

    /** What was paid to a provider. */
    long paidTo(String provider) {
        return payments.stream()
                .filter(payment -> payment.provider().equals(provider))
                .mapToLong(Payment::amount)
                .sum();
    }

    /** Pence from pounds written with two decimals. */
    static long pence(String pounds) {
        return Long.parseLong(pounds.replace(".", "")) * (pounds.contains(".") ? 1 : 100);
    }

    /** A file that can be changed. */
    Draft draft() {
        Draft draft = new Draft(id);
        draft.allocation = allocation;
        draft.receipts.addAll(receipts);
        draft.providers.addAll(providers);
        draft.payments.addAll(payments);
        draft.spending = spending.map(ArrayList::new);
        draft.adminCosts = adminCosts.map(ArrayList::new);
        draft.recoupments.addAll(recoupments);
        draft.notices.addAll(notices);
        draft.returned.addAll(returned);
        draft.irregularities.addAll(irregularities);
        return draft;
    }

    /** Facts being put together. Every list is known and empty at first, the allocation is Bury's. */
    static final class Draft {

        private String id;
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<Provider> providers = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();
        private final List<Recoupment> recoupments = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        private final List<Returned> returned = new ArrayList<>();
        private final List<Irregularity> irregularities = new ArrayList<>();
        private OptionalLong allocation = OptionalLong.of(pence("552981.00"));
        private Optional<List<Cost>> spending = Optional.of(new ArrayList<>());
        private Optional<List<Cost>> adminCosts = Optional.of(new ArrayList<>());

        Draft(String id) {
            this.id = id;
        }

        Draft named(String other) {
            id = other;
            return this;
        }

        Draft allocation(OptionalLong total) {
            allocation = total;
            return this;
        }

        Draft receipt(int tranche, String day, long amount) {
            receipts.add(new Receipt("R" + (receipts.size() + 1), "tranche-" + tranche, LocalDate.parse(day), amount));
            return this;
        }

        /** Both instalments of the allocation. */
        Draft bothInstalments() {
            return receipt(1, "2021-11-30", pence("331788.60")).receipt(2, "2022-01-31", pence("221192.40"));
        }

        /** A first instalment of an amount easier to follow. */
        Draft received(String pounds) {
            return receipt(1, "2021-11-30", pence(pounds));
        }

        Draft provider(String provider, Optional<Boolean> inArea) {
            return add(new Provider(provider, inArea, Optional.of(true)));
        }

        Draft add(Provider provider) {
            providers.add(provider);
            return this;
        }

        /** Another fact about the area of a provider. */
        Draft learnArea(String provider, boolean inArea) {
            providers.replaceAll(known -> known.id().equals(provider)
                    ? new Provider(provider, Optional.of(inArea), known.registered())
                    : known);
            return this;
        }

        Draft pay(String provider, long amount) {
            payments.add(new Payment("P" + (payments.size() + 1), provider, LocalDate.of(2021, 12, 10), amount));
            return this;
        }

        /** A provider in the area that is paid an amount. */
        Draft paidProvider(String provider, String pounds) {
            return provider(provider, Optional.of(true)).pay(provider, pence(pounds));
        }

        Draft spend(Cost... costs) {
            spending.orElseThrow().addAll(List.of(costs));
            return this;
        }

        Draft administer(Cost... costs) {
            adminCosts.orElseThrow().addAll(List.of(costs));
            return this;
        }

        Draft spending(Optional<List<Cost>> costs) {
            spending = costs;
            return this;
        }

        Draft adminCosts(Optional<List<Cost>> costs) {
            adminCosts = costs;
            return this;
        }

        /** Puts a cost in the place of the one with its id. */
        Draft replace(Cost better) {
            for (Optional<List<Cost>> list : List.of(spending, adminCosts)) {
                list.ifPresent(costs -> costs.replaceAll(cost -> cost.id().equals(better.id()) ? better : cost));
            }
            return this;
        }

        Draft recoup(String provider, String day, long amount) {
            recoupments.add(new Recoupment("B" + (recoupments.size() + 1), provider, LocalDate.parse(day), amount));
            return this;
        }

        Draft notify(String day, long amount, Optional<Cause> cause) {
            notices.add(new Notice("N" + (notices.size() + 1), LocalDate.parse(day), amount, cause));
            return this;
        }

        Draft giveBack(String day, long amount, Optional<Cause> cause, Optional<String> notice) {
            returned.add(new Returned("G" + (returned.size() + 1), LocalDate.parse(day), amount, cause, notice));
            return this;
        }

        Draft suspect(String day, long amount) {
            irregularities.add(new Irregularity("I" + (irregularities.size() + 1), LocalDate.parse(day), amount));
            return this;
        }

        GeneratedGrantFile file() {
            return new GeneratedGrantFile(
                    id,
                    allocation,
                    ImmutableList.copyOf(receipts),
                    ImmutableList.copyOf(providers),
                    ImmutableList.copyOf(payments),
                    spending.map(ImmutableList::copyOf),
                    adminCosts.map(ImmutableList::copyOf),
                    ImmutableList.copyOf(recoupments),
                    ImmutableList.copyOf(notices),
                    ImmutableList.copyOf(returned),
                    ImmutableList.copyOf(irregularities));
        }
    }
}
