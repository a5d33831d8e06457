package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.file.Provider;
import org.civicrules.grants.file.Receipt;
import org.civicrules.grants.file.Recoupment;
import org.civicrules.grants.file.ReturnedMoney;
import org.civicrules.grants.file.SentReturn;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.AdminKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What holds of every grant file. */
class GrantProperties {

    private static final LocalDate FIRST = LocalDate.of(2021, 10, 1);
    private static final LocalDate LATE = LocalDate.of(2022, 9, 1);
    private static final ImmutableList<String> PROVIDERS = ImmutableList.of("P1", "P2", "P3");
    private static final ImmutableList<String> USES = ImmutableList.of("overtime", "fee-uplift", "wages", "new-idea");

    private static Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(0, 500_000).map(pence -> Money.ofMinor(CurrencyUnit.GBP, pence));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 230).map(FIRST::plusDays);
    }

    private static Arbitrary<Optional<LocalDate>> maybeDays() {
        return days().optional(0.9);
    }

    private static Arbitrary<Receipt> receipts() {
        return Combinators.combine(
                        maybeDays(),
                        amounts(),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(true, true, false))
                .as((day, amount, percent, known) -> new Receipt(
                        "R",
                        day,
                        amount,
                        Optional.empty(),
                        known
                                ? Optional.of(amount.multipliedBy(percent).dividedBy(100, RoundingMode.DOWN))
                                : Optional.empty()));
    }

    private static Arbitrary<Payment> payments() {
        return Combinators.combine(maybeDays(), amounts(), Arbitraries.of(PROVIDERS))
                .as((day, amount, provider) -> Payment.builder()
                        .id("PAY")
                        .provider(provider)
                        .amount(amount)
                        .paid(day)
                        .build());
    }

    private static Arbitrary<SpendLine> lines() {
        return Combinators.combine(
                        days(),
                        amounts(),
                        Arbitraries.of(PROVIDERS).optional(0.6),
                        Arbitraries.of(USES),
                        amounts(),
                        Arbitraries.of(true, true, false))
                .as((day, amount, provider, use, other, attested) -> {
                    SpendLine line = Grants.line(
                            "S",
                            provider.orElse(null),
                            day.toString(),
                            amount.getAmount().toPlainString(),
                            use,
                            attested ? "0.00" : other.getAmount().toPlainString());
                    return line;
                });
    }

    private static Arbitrary<AdminCost> costs() {
        return Combinators.combine(amounts(), Arbitraries.of(AdminKind.values()).optional(0.8))
                .as((amount, kind) -> new AdminCost(
                        kind,
                        Grants.line("A", null, "2022-01-10", amount.getAmount().toPlainString(), "overtime", "0.00")));
    }

    private static Arbitrary<Recoupment> recoupments() {
        return Combinators.combine(days(), amounts(), Arbitraries.of(PROVIDERS))
                .as((day, amount, provider) -> new Recoupment("C", provider, day, amount));
    }

    /** Any file with known lists, its items numbered so that their ids differ. */
    @Provide
    Arbitrary<GrantFile> files() {
        Arbitrary<List<ReturnedMoney>> returned = Combinators.combine(days(), amounts())
                .as((day, amount) -> new ReturnedMoney("B", day, amount, Optional.empty(), Optional.empty()))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        receipts().list().ofMaxSize(3),
                        payments().list().ofMaxSize(5),
                        lines().list().ofMaxSize(6),
                        costs().list().ofMaxSize(3),
                        recoupments().list().ofMaxSize(3),
                        returned,
                        Arbitraries.of(true, false).list().ofSize(3))
                .as(GrantProperties::file);
    }

    private static GrantFile file(
            List<Receipt> receipts,
            List<Payment> payments,
            List<SpendLine> lines,
            List<AdminCost> costs,
            List<Recoupment> recoupments,
            List<ReturnedMoney> returned,
            List<Boolean> registered) {
        return Grants.empty(Grants.WRRF)
                .receipts(numbered(
                        receipts.size(),
                        i -> new Receipt(
                                "R" + i,
                                receipts.get(i).received(),
                                receipts.get(i).amount(),
                                Optional.empty(),
                                receipts.get(i).plannedForProviders())))
                .payments(numbered(
                        payments.size(),
                        i -> Payment.builder()
                                .id("PAY" + i)
                                .provider(payments.get(i).provider())
                                .amount(payments.get(i).amount())
                                .paid(payments.get(i).paid())
                                .build()))
                .spending(numbered(lines.size(), i -> renamed(lines.get(i), "S" + i)))
                .adminCosts(numbered(
                        costs.size(),
                        i -> new AdminCost(
                                costs.get(i).kind(), renamed(costs.get(i).line(), "A" + i))))
                .recoupments(numbered(
                        recoupments.size(),
                        i -> new Recoupment(
                                "C" + i,
                                recoupments.get(i).provider(),
                                recoupments.get(i).on(),
                                recoupments.get(i).amount())))
                .returnedToDepartment(numbered(
                        returned.size(),
                        i -> new ReturnedMoney(
                                "B" + i,
                                returned.get(i).on(),
                                returned.get(i).amount(),
                                Optional.empty(),
                                Optional.empty())))
                .providers(numbered(
                        PROVIDERS.size(),
                        i -> Grants.provider(PROVIDERS.get(i), registered.get(i) ? Grants.yes() : Grants.no())))
                .build();
    }

    private static <T> ImmutableList<T> numbered(int size, IntFunction<T> item) {
        return IntStream.range(0, size).mapToObj(item).collect(toImmutableList());
    }

    private static SpendLine renamed(SpendLine line, String id) {
        return SpendLine.builder()
                .id(id)
                .amount(line.amount())
                .provider(line.provider())
                .incurred(line.incurred())
                .paid(line.paid())
                .use(line.use())
                .measure(line.measure())
                .otherFunding(line.otherFunding())
                .putAllAttested(line.attested())
                .build();
    }

    private static GrantAssessment check(GrantFile file, LocalDate asAt, String... policies) {
        return Grants.check(GrantFile.builder().from(file), asAt.toString(), asAt.toString(), policies);
    }

    private static Account account(GrantFile file, String... policies) {
        return check(file, LATE, policies).account().value().orElseThrow();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyPoundReceivedStandsInOneClass(@ForAll("files") GrantFile file, @ForAll boolean must) {
        Account account = must ? account(file, "cqc=MUST") : account(file);

        assertThat(account.properlySpent()
                        .plus(account.misspent())
                        .plus(account.unsettled())
                        .plus(account.unspent()))
                .isEqualTo(account.received());
        assertThat(account.providers().stream().map(ProviderAccount::now).reduce(account.authority(), Holding::plus))
                .isEqualTo(account.total());
        assertThat(account.owed().least().isNegative()).isFalse();
        assertThat(account.owed().most().isGreaterThan(account.received())).isFalse();
        Statistics.label("misspent").collect(account.misspent().isPositive());
        Statistics.label("misspent").coverage(coverage -> {
            coverage.check(true).percentage(p -> p > 10);
            coverage.check(false).percentage(p -> p > 5);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyProviderHasPaidAsProperlySpentAndMisspentAndUnspent(
            @ForAll("files") GrantFile file, @ForAll boolean must) {
        Account account = must ? account(file, "cqc=MUST") : account(file);

        for (ProviderAccount provider : account.providers()) {
            assertThat(provider.properlySpent()
                            .plus(provider.misspent())
                            .plus(provider.unsettled())
                            .plus(provider.unspent()))
                    .isEqualTo(provider.paid());
            assertThat(ImmutableList.of(
                            provider.properlySpent(),
                            provider.misspent(),
                            provider.unspent(),
                            provider.evidenced(),
                            provider.toRecoup(),
                            provider.atRisk(),
                            provider.unsettled()))
                    .noneMatch(Money::isNegative);
            assertThat(provider.evidenced().isGreaterThan(provider.paid())).isFalse();
        }
        assertThat(account.authority().properlySpent().isNegative()).isFalse();
        assertThat(account.authority().misspent().isNegative()).isFalse();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void recoupingFromAProviderSettlesNothingOwedAndAfterTheCloseChangesNoTotal(
            @ForAll("files") GrantFile file, @ForAll @IntRange(min = 0, max = 2) int index, @ForAll boolean late) {
        GrantFile funded = GrantFile.builder()
                .from(file)
                .receipts(Grants.list(Grants.receipt("R0", "2021-10-05", "90000.00", "0.00")))
                .build();
        Account before = account(
                GrantFile.builder().from(funded).recoupments(ImmutableList.of()).build());
        Account after = account(GrantFile.builder()
                .from(funded)
                .recoupments(ImmutableList.of(new Recoupment(
                        "C9", PROVIDERS.get(index), LocalDate.of(2022, late ? 4 : 3, 20), Grants.pounds("75.00"))))
                .build());

        assertThat(after.owed().least().isLessThan(before.owed().least())).isFalse();
        if (late) {
            assertThat(after.owed()).isEqualTo(before.owed());
            assertThat(after.total()).isEqualTo(before.total());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void addingAdministrativeCostNeverHealsABreach(
            @ForAll("files") GrantFile file, @ForAll @IntRange(min = 1, max = 600_000) int pence) {
        GrantFile small = GrantFile.builder()
                .from(file)
                .totalAllocation(Grants.pounds("100000.00"))
                .build();
        Finding before = Grants.one(check(small, LATE), "admin-cap");
        List<AdminCost> more = new ArrayList<>(file.adminCosts().orElseThrow());
        more.add(new AdminCost(
                Optional.of(AdminKind.DISTRIBUTION_AND_REPORTING),
                Grants.line(
                        "A9",
                        null,
                        "2022-01-10",
                        Money.ofMinor(CurrencyUnit.GBP, pence).getAmount().toPlainString())));
        Finding after = Grants.one(
                check(
                        GrantFile.builder()
                                .from(small)
                                .adminCosts(ImmutableList.copyOf(more))
                                .build(),
                        LATE),
                "admin-cap");

        assertThat(after.outcome()).isGreaterThanOrEqualTo(before.outcome());
        Statistics.collect(before.outcome(), after.outcome());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheFactsPlaysNoPart(@ForAll("files") GrantFile file, @ForAll Random random) {
        GrantFile shuffled = GrantFile.builder()
                .from(file)
                .receipts(shuffled(file.receipts().orElseThrow(), random))
                .payments(shuffled(file.payments().orElseThrow(), random))
                .spending(shuffled(file.spending().orElseThrow(), random))
                .adminCosts(shuffled(file.adminCosts().orElseThrow(), random))
                .recoupments(shuffled(file.recoupments().orElseThrow(), random))
                .returnedToDepartment(shuffled(file.returnedToDepartment().orElseThrow(), random))
                .providers(shuffled(file.providers(), random))
                .build();
        GrantAssessment one = check(file, LATE);
        GrantAssessment other = check(shuffled, LATE);

        assertThat(answers(other)).isEqualTo(answers(one));
        assertThat(other.account()).isEqualTo(one.account());
        assertThat(other.headroom()).isEqualTo(one.headroom());
        assertThat(ImmutableSet.copyOf(other.obligations())).isEqualTo(ImmutableSet.copyOf(one.obligations()));
    }

    private static <T> ImmutableList<T> shuffled(List<T> items, Random random) {
        List<T> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return ImmutableList.copyOf(mixed);
    }

    private static ImmutableSet<String> answers(GrantAssessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.text() + finding.amountAtStake() + finding.dueOn())
                .collect(ImmutableSet.toImmutableSet());
    }

    @Property
    void sendingAReturnLaterNeverMakesItBetter(
            @ForAll @IntRange(min = 0, max = 200) int first, @ForAll @IntRange(min = 0, max = 200) int later) {
        for (String of : ImmutableList.of("report-1", "report-2", "certification")) {
            Outcome early = sent(of, Math.min(first, later));
            Outcome late = sent(of, Math.max(first, later));
            assertThat(late).isGreaterThanOrEqualTo(early);
        }
    }

    private static Outcome sent(String of, int offset) {
        GrantFile file = Grants.empty(Grants.WRRF)
                .returns(Grants.list(new SentReturn(of, FIRST.plusDays(offset), false, ImmutableMap.of())))
                .build();
        return Grants.one(check(file, LATE), of).outcome();
    }

    @Property
    void paymentLaterNeverMakesAReceiptBetter(
            @ForAll @IntRange(min = 0, max = 60) int first, @ForAll @IntRange(min = 0, max = 60) int later) {
        assertThat(passedOn(Math.max(first, later))).isGreaterThanOrEqualTo(passedOn(Math.min(first, later)));
        Statistics.collect(passedOn(first));
    }

    private static Outcome passedOn(int offset) {
        GrantFile file = Grants.empty(Grants.WRRF)
                .receipts(Grants.list(Grants.receipt("R1", FIRST.toString(), "10.00", "10.00")))
                .payments(Grants.list(
                        Grants.payment("P1", "X", FIRST.plusDays(offset).toString(), "10.00")))
                .build();
        return Grants.about(check(file, LATE), "pass-on-within-20-days", "receipt R1")
                .outcome();
    }

    @Property
    void aDutyUndoneGrowsMorePressingWithTime(
            @ForAll @IntRange(min = 0, max = 300) int first, @ForAll @IntRange(min = 0, max = 300) int later) {
        GrantFile file = Grants.empty(Grants.WRRF).build();
        GrantAssessment early = check(file, LocalDate.of(2021, 11, 3).plusDays(Math.min(first, later)));
        GrantAssessment late = check(file, LocalDate.of(2021, 11, 3).plusDays(Math.max(first, later)));

        for (String of : ImmutableList.of("report-1", "report-2", "certification", "final-value", "tranche-2-gate")) {
            assertThat(Grants.one(late, of).outcome())
                    .isGreaterThanOrEqualTo(Grants.one(early, of).outcome());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyFindingExplainsItselfAndNamesNoProvider(@ForAll("files") GrantFile file) {
        GrantFile named = GrantFile.builder()
                .from(file)
                .providers(file.providers().stream()
                        .map(provider -> new Provider(provider.id(), Optional.of("A Secret Name"), provider.attested()))
                        .collect(toImmutableList()))
                .build();
        for (Finding finding : check(named, LATE).findings()) {
            assertThat(finding.explanation().rule()).contains(finding.rule());
            assertThat(finding.explanation().citations()).containsAll(finding.citations());
            assertThat(finding.explanation().toText()).doesNotContain("Secret");
            assertThat(finding.bearer().isPresent() || finding.rule().value().startsWith("grants.no."))
                    .isTrue();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyOpenFindingNamesAFactThatWouldChangeItAndTheOthersRestOnFacts(@ForAll("files") GrantFile file) {
        for (Finding finding : check(file, LATE).findings()) {
            assertThat(finding.wouldChange().isPresent())
                    .as("%s", finding)
                    .isEqualTo(finding.outcome().isOpen());
            assertThat(finding.explanation().facts().isEmpty())
                    .as("%s", finding)
                    .isEqualTo(finding.rule().value().startsWith("grants.no."));
        }
    }

    /** Every other reading of every policy. */
    private static final ImmutableList<String> READINGS = ImmutableList.of(
            "dissemination=off",
            "dissemination=working",
            "already-incurred=before-window",
            "already-incurred=before-publication",
            "immediately-days=366",
            "prompt-return-days=0",
            "cqc=must",
            "reporting-costs=barred");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPolicyThatWasNotAskedChangesNothing(
            @ForAll("files") GrantFile file, @ForAll @IntRange(min = 0, max = 7) int reading) {
        String policy = READINGS.get(reading).substring(0, READINGS.get(reading).indexOf('='));
        GrantAssessment before = check(file, LATE);
        GrantAssessment after = GrantAssessment.of(
                "a-test", file, before.scheme(), before.from(), Grants.policies(READINGS.get(reading)));

        assertThat(without(policy, after)).isEqualTo(without(policy, before));
    }

    private static ImmutableList<String> without(String policy, GrantAssessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> !finding.rule().value().equals("grants.recovery-powers"))
                .filter(finding -> finding.explanation().parameters().stream()
                        .noneMatch(parameter -> parameter.name().equals("policy " + policy)))
                .map(Finding::toString)
                .collect(toImmutableList());
    }
}
