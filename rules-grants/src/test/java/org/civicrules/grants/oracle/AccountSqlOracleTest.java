package org.civicrules.grants.oracle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.civicrules.grants.oracle.GeneratedGrantFile.AUTHORITY;
import static org.civicrules.grants.oracle.GeneratedGrantFile.Cost.sound;
import static org.civicrules.grants.oracle.GeneratedGrantFile.DISTRIBUTION;
import static org.civicrules.grants.oracle.GeneratedGrantFile.SET_UP;
import static org.civicrules.grants.oracle.GeneratedGrantFile.pence;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.civicrules.grants.oracle.ExpectedAccount.Classes;
import org.civicrules.grants.oracle.ExpectedAccount.Debt;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cause;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cost;
import org.civicrules.grants.oracle.GeneratedGrantFile.Draft;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The SQL alone, held to cases worked by hand from the conditions. */
class AccountSqlOracleTest {

    private static final String MISSING = "-";
    private static final Optional<Cause> NO_CAUSE = Optional.empty();
    private static final Optional<String> NO_NOTICE = Optional.empty();

    private static Draft grant() {
        return new Draft("case");
    }

    private static ExpectedAccount account(Draft draft) throws SQLException {
        return requireNonNull(AccountSql.account(ImmutableList.of(draft.file())).get("case"), "the file is refused");
    }

    /** A case for each row, all in one run of the script. */
    private static Stream<DynamicTest> rows(
            String table, Function<List<String>, Draft> draft, BiConsumer<List<String>, ExpectedAccount> expected)
            throws SQLException {
        ImmutableMap<String, List<String>> rows = table.lines()
                .collect(ImmutableMap.toImmutableMap(
                        line -> line, line -> Splitter.on('|').trimResults().splitToList(line)));
        Map<String, ExpectedAccount> accounts = AccountSql.account(rows.entrySet().stream()
                .map(row -> draft.apply(row.getValue()).named(row.getKey()).file())
                .toList());
        return rows.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> expected.accept(row.getValue(), requireNonNull(accounts.get(row.getKey())))));
    }

    /** A fact that is said to hold or not to, or left out. */
    private static Cost attested(Cost cost, String fact, String holds) {
        return holds.equals(MISSING) ? cost.without(fact) : cost.attest(fact, Boolean.parseBoolean(holds));
    }

    private static Classes classes(String received, String proper, String misspent, String unsettled, String unspent) {
        return new Classes(pence(received), pence(proper), pence(misspent), pence(unsettled), pence(unspent));
    }

    private static Debt debt(String amount, String returned, String outstanding) {
        return new Debt(pence(amount), pence(returned), pence(outstanding));
    }

    private static void assertOwed(ExpectedAccount account, String least, String most) {
        assertThat(account.owedLeast()).isEqualTo(pence(least));
        assertThat(account.owedMost()).isEqualTo(pence(most));
    }

    /** Bury paper 2.1: £331,788.60 comes in November. Nothing is spent: at the close all of it is unspent (WRRF1.33). */
    @Test
    void whatIsNotSpentIsUnspentAndOwed() throws SQLException {
        ExpectedAccount account = account(grant().received("331788.60"));

        assertThat(account.total()).isEqualTo(classes("331788.60", "0", "0", "0", "331788.60"));
        assertThat(account.debts()).isEqualTo(ImmutableMap.of(Cause.UNSPENT, debt("331788.60", "0", "331788.60")));
        assertOwed(account, "331788.60", "331788.60");
    }

    /**
     * Bury paper 2.2: £148,608 and £83,178 go to providers, £10,615 and £89,387 are spent by the authority, together £331,788 of
     * £331,788.60. The 60p in no line is all that is left. Authority: 331,788.60 - 148,608 - 83,178 = 100,002.60 held.
     */
    @Test
    void buryLeavesSixtyPence() throws SQLException {
        ExpectedAccount account = account(grant().received("331788.60")
                .paidProvider("homes", "148608.00")
                .paidProvider("nursing", "83178.00")
                .spend(
                        sound("S1", "homes", "148608.00"),
                        sound("S2", "nursing", "83178.00"),
                        sound("S3", AUTHORITY, "10615.00"),
                        sound("S4", AUTHORITY, "89387.00")));

        assertThat(account.total()).isEqualTo(classes("331788.60", "331788.00", "0", "0", "0.60"));
        assertThat(account.holders())
                .isEqualTo(ImmutableMap.of(
                        AUTHORITY,
                        classes("100002.60", "100002.00", "0", "0", "0.60"),
                        "homes",
                        classes("148608.00", "148608.00", "0", "0", "0"),
                        "nursing",
                        classes("83178.00", "83178.00", "0", "0", "0")));
        assertOwed(account, "0.60", "0.60");
    }

    /**
     * WRRF1.3: 21 October 2021 to 31 March 2022, both included. WRRF1.22: from 21 October to 2 November it is not said whether the money
     * was already spent, and 3 November, the day of publication, is settled.
     */
    @TestFactory
    Stream<DynamicTest> dayIncurredDecides() throws SQLException {
        return rows(
                """
                2021-10-20 | 0 | 100 | 0
                2021-10-21 | 0 | 0 | 100
                2021-10-22 | 0 | 0 | 100
                2021-11-02 | 0 | 0 | 100
                2021-11-03 | 100 | 0 | 0
                2021-11-04 | 100 | 0 | 0
                2022-03-30 | 100 | 0 | 0
                2022-03-31 | 100 | 0 | 0
                2022-04-01 | 0 | 100 | 0
                """,
                row -> grant().received("100")
                        .spend(sound("S", AUTHORITY, "100").incurred(row.get(0))),
                (row, account) ->
                        assertThat(account.total()).isEqualTo(classes("100", row.get(1), row.get(2), row.get(3), "0")));
    }

    /** The day it was paid says nothing of the day it was incurred (WRRF1.3). */
    @Test
    void unknownDayIncurredIsUnsettled() throws SQLException {
        ExpectedAccount account = account(
                grant().received("100").spend(sound("S", AUTHORITY, "70").incurred(Optional.empty())));

        assertThat(account.total()).isEqualTo(classes("100", "0", "0", "70", "30"));
        assertOwed(account, "30", "100");
    }

    /** One breach makes it misspent, whatever else is missing. */
    @Test
    void breachPrevailsOverMissingFacts() throws SQLException {
        Cost cost = sound("S", AUTHORITY, "70").attest("earmarked", true).without("on-purpose");

        assertThat(account(grant().received("70").spend(cost.incurred(Optional.empty())))
                        .total())
                .isEqualTo(classes("70", "0", "70", "0", "0"));
    }

    /** WRRF1.4 to WRRF1.6, WRRF1.10 and WRRF1.21: what the money may be used for. A fact attested as true or false, or not at all. */
    @TestFactory
    Stream<DynamicTest> useDecides() throws SQLException {
        return rows(
                """
                childcare | - | - | 1 | 0 | 0
                new-measure-set-up | - | - | 1 | 0 | 0
                fee-uplift | - | - | 0 | 1 | 0
                isolation-pay | - | - | 0 | 1 | 0
                wages | not-isolation-pay | true | 1 | 0 | 0
                wages | not-isolation-pay | false | 0 | 1 | 0
                wages | - | - | 0 | 0 | 1
                hospital-discharge | distinct-from-nhs-discharge-money | true | 1 | 0 | 0
                hospital-discharge | - | - | 0 | 0 | 1
                scaled-up-approach | increment-only | false | 0 | 1 | 0
                scaled-up-approach | not-isolation-pay | true | 0 | 0 | 1
                a-new-idea | winter-pressure | true | 1 | 0 | 0
                a-new-idea | winter-pressure | false | 0 | 1 | 0
                a-new-idea | - | - | 0 | 0 | 1
                """,
                row -> grant().received("1")
                        .spend(attested(sound("S", AUTHORITY, "1").on(row.get(0)), row.get(1), row.get(2))),
                (row, account) ->
                        assertThat(account.total()).isEqualTo(classes("1", row.get(3), row.get(4), row.get(5), "0")));
    }

    @Test
    void unknownUseIsUnsettled() throws SQLException {
        assertThat(account(grant().received("1")
                                .spend(sound("S", AUTHORITY, "1").on(Optional.empty())))
                        .total())
                .isEqualTo(classes("1", "0", "0", "1", "0"));
    }

    /** WRRF1.2, WRRF1.23: purpose and earmarking bind everyone. WRRF1.9 and WRRF1.15: new and capacity bind providers alone. */
    @TestFactory
    Stream<DynamicTest> judgementsDecide() throws SQLException {
        return rows(
                """
                on-purpose | false | 0 | 2 | 0
                on-purpose | - | 0 | 0 | 2
                earmarked | true | 0 | 2 | 0
                earmarked | - | 0 | 0 | 2
                new | false | 1 | 1 | 0
                new | - | 1 | 0 | 1
                adds-capacity | false | 1 | 1 | 0
                adds-capacity | - | 1 | 0 | 1
                time-limited | false | 2 | 0 | 0
                """,
                row -> grant().received("2")
                        .paidProvider("A", "1")
                        .spend(
                                attested(sound("S1", AUTHORITY, "1"), row.get(0), row.get(1)),
                                attested(sound("S2", "A", "1"), row.get(0), row.get(1))),
                (row, account) ->
                        assertThat(account.total()).isEqualTo(classes("2", row.get(2), row.get(3), row.get(4), "0")));
    }

    /**
     * WRRF1.9: a provider spent £100, of which another fund pays £40: £40 misspent, £60 kept. Where it is not said, £100 are unsettled;
     * where another fund pays £100.01, £100. WRRF1.36 is a should for the authority.
     */
    @TestFactory
    Stream<DynamicTest> doubleFundingCostsThePartPaidTwice() throws SQLException {
        return rows(
                """
                A | 40.00 | 60 | 40 | 0
                A | 0.01 | 99.99 | 0.01 | 0
                A | 100.01 | 0 | 100 | 0
                A | - | 0 | 0 | 100
                authority | 40.00 | 100 | 0 | 0
                authority | - | 100 | 0 | 0
                """,
                row -> {
                    Draft draft = row.get(0).equals(AUTHORITY) ? grant() : grant().paidProvider("A", "100");
                    Cost cost = sound("S", row.get(0), "100");
                    return draft.received("100")
                            .spend(cost.alsoFunded(
                                    row.get(1).equals(MISSING)
                                            ? OptionalLong.empty()
                                            : OptionalLong.of(pence(row.get(1)))));
                },
                (row, account) ->
                        assertThat(account.total()).isEqualTo(classes("100", row.get(2), row.get(3), row.get(4), "0")));
    }

    /** Of a line partly paid by another fund that part is misspent whatever else is missing. */
    @Test
    void partPaidTwiceIsMisspentWhileTheRestIsUnsettled() throws SQLException {
        Cost cost =
                sound("S", "A", "100").alsoFunded(OptionalLong.of(pence("40"))).without("new");

        assertThat(account(grant().received("100").paidProvider("A", "100").spend(cost))
                        .total())
                .isEqualTo(classes("100", "0", "40", "60", "0"));
    }

    /** WRRF1.29: 1 % of £552,981 is £5,529.81; exactly that is within the cap. The base is the total, not the instalment received. */
    @TestFactory
    Stream<DynamicTest> capIsOnePerCentOfTheTotal() throws SQLException {
        return rows(
                """
                5529.80 | 5529.80 | 0 | 0.02
                5529.81 | 5529.81 | 0 | 0.01
                5529.82 | 5529.81 | 0.01 | 0
                """,
                row -> grant().received("5529.82")
                        .administer(sound("A", AUTHORITY, row.get(0)).ofKind(DISTRIBUTION)),
                (row, account) -> assertThat(account.total())
                        .isEqualTo(classes("5529.82", row.get(1), row.get(2), "0", row.get(3))));
    }

    /** 1 % of £552,981.99 is £5,529.8199: the cap is £5,529.81. */
    @Test
    void capIsCutToWholePence() throws SQLException {
        Classes total = account(grant().allocation(OptionalLong.of(pence("552981.99")))
                        .received("6000")
                        .administer(sound("A", AUTHORITY, "5529.82").ofKind(DISTRIBUTION)))
                .total();

        assertThat(total.misspent()).isEqualTo(1);
    }

    /** A cost that is misspent anyhow leaves the cap alone: £5,529.81 remain for the sound one. */
    @Test
    void misspentCostDoesNotUseUpTheCap() throws SQLException {
        Classes total = account(grant().received("6000")
                        .administer(
                                sound("A1", AUTHORITY, "400")
                                        .ofKind(DISTRIBUTION)
                                        .attest("on-purpose", false),
                                sound("A2", AUTHORITY, "5529.81").ofKind(DISTRIBUTION)))
                .total();

        assertThat(total).isEqualTo(classes("6000", "5529.81", "400", "0", "70.19"));
    }

    /** The cap is full. Another £10 with a fact missing are either misspent themselves or over the cap. */
    @Test
    void unsettledCostOverAFullCapIsMisspentEitherWay() throws SQLException {
        Classes total = account(grant().received("6000")
                        .administer(
                                sound("A1", AUTHORITY, "5529.81").ofKind(DISTRIBUTION),
                                sound("A2", AUTHORITY, "10")
                                        .ofKind(DISTRIBUTION)
                                        .without("on-purpose")))
                .total();

        assertThat(total).isEqualTo(classes("6000", "5529.81", "10", "0", "460.19"));
    }

    /** WRRF1.4: setting up new measures is not capped. */
    @Test
    void setUpCostsAreNotCapped() throws SQLException {
        assertThat(account(grant().received("6000")
                                .administer(sound("A", AUTHORITY, "6000").ofKind(SET_UP)))
                        .total())
                .isEqualTo(classes("6000", "6000", "0", "0", "0"));
    }

    /** Both kinds lie in the window; reporting work may follow until the final value of 30 June 2022 (WRRF1.19). */
    @TestFactory
    Stream<DynamicTest> administrativeCostsLieInTheirWindow() throws SQLException {
        return rows(
                """
                DISTRIBUTION_AND_REPORTING | 2021-10-20 | 0 | 9 | 0
                DISTRIBUTION_AND_REPORTING | 2022-04-01 | 9 | 0 | 0
                DISTRIBUTION_AND_REPORTING | 2022-06-29 | 9 | 0 | 0
                DISTRIBUTION_AND_REPORTING | 2022-06-30 | 9 | 0 | 0
                DISTRIBUTION_AND_REPORTING | 2022-07-01 | 0 | 9 | 0
                NEW_MEASURE_SET_UP | 2022-03-31 | 9 | 0 | 0
                NEW_MEASURE_SET_UP | 2022-04-01 | 0 | 9 | 0
                - | 2022-03-31 | 0 | 0 | 9
                - | 2022-04-01 | 0 | 0 | 9
                - | 2022-06-30 | 0 | 0 | 9
                - | 2022-07-01 | 0 | 9 | 0
                """,
                row -> {
                    Cost cost = sound("A", AUTHORITY, "9").incurred(row.get(1));
                    return grant().received("9")
                            .administer(row.get(0).equals(MISSING) ? cost : cost.ofKind(row.get(0)));
                },
                (row, account) ->
                        assertThat(account.total()).isEqualTo(classes("9", row.get(2), row.get(3), row.get(4), "0")));
    }

    /** Tested as both, and unsettled until the kind is known, also where it would be kept as either. */
    @TestFactory
    Stream<DynamicTest> costOfUnknownKindIsUnsettled() throws SQLException {
        return rows(
                """
                5529.81 | 0 | 5529.81
                5529.82 | 0 | 5529.82
                """,
                row -> grant().received(row.get(0)).administer(sound("A", AUTHORITY, row.get(0))),
                (row, account) -> {
                    assertThat(account.total()).isEqualTo(classes(row.get(0), row.get(1), "0", row.get(2), "0"));
                    assertOwed(account, "0", row.get(2));
                });
    }

    /** WRRF1.29 speaks of authorities, WRRF1.4 of providers too: a provider may set up, not distribute. Its set-up must be new (WRRF1.15). */
    @TestFactory
    Stream<DynamicTest> providersHaveSetUpCostsAlone() throws SQLException {
        return rows(
                """
                NEW_MEASURE_SET_UP | true | 9 | 0 | 0
                NEW_MEASURE_SET_UP | false | 0 | 9 | 0
                DISTRIBUTION_AND_REPORTING | true | 0 | 9 | 0
                - | true | 0 | 0 | 9
                - | false | 0 | 9 | 0
                """,
                row -> {
                    Cost cost = attested(sound("A", "A", "9"), "new", row.get(1));
                    return grant().received("9")
                            .paidProvider("A", "9")
                            .administer(row.get(0).equals(MISSING) ? cost : cost.ofKind(row.get(0)));
                },
                (row, account) ->
                        assertThat(account.total()).isEqualTo(classes("9", row.get(2), row.get(3), row.get(4), "0")));
    }

    /** WRRF1.7: £100 to a provider outside the area, £80 of it spent on the measures: £80 misspent, £20 and the authority's £50 unspent. */
    @Test
    void whatWentOutsideTheAreaIsMisspentSpentOrNot() throws SQLException {
        ExpectedAccount account = account(grant().received("150")
                .provider("A", Optional.of(false))
                .pay("A", pence("100"))
                .spend(sound("S", "A", "80")));

        assertThat(account.holders().get("A")).isEqualTo(classes("100", "0", "100", "0", "0"));
        assertThat(account.debts())
                .isEqualTo(
                        ImmutableMap.of(Cause.MISSPENT, debt("100", "0", "100"), Cause.UNSPENT, debt("50", "0", "50")));
    }

    /** Not known where: the £80 are unsettled, the £20 are owed either way. */
    @Test
    void unknownAreaUnsettlesWhatWasSpent() throws SQLException {
        ExpectedAccount account = account(grant().received("100")
                .provider("A", Optional.empty())
                .pay("A", pence("100"))
                .spend(sound("S", "A", "80")));

        assertThat(account.total()).isEqualTo(classes("100", "0", "0", "80", "20"));
        assertOwed(account, "20", "100");
    }

    /** A provider was paid £100 and spent £120, £30 of it off purpose: £30 misspent, £70 kept; £20 were not grant money. */
    @Test
    void spendingCountsUpToWhatWasPaidAndMisspentFirst() throws SQLException {
        ExpectedAccount account = account(grant().received("100")
                .paidProvider("A", "100")
                .spend(sound("S1", "A", "90"), sound("S2", "A", "30").attest("on-purpose", false)));

        assertThat(account.holders().get("A")).isEqualTo(classes("100", "70", "30", "0", "0"));
    }

    /** Spending of a provider that was paid nothing is not of the grant. */
    @Test
    void unpaidProviderHoldsNothing() throws SQLException {
        ExpectedAccount account = account(grant().received("100")
                .provider("A", Optional.of(true))
                .spend(sound("S", "A", "90").attest("new", false)));

        assertThat(account.holders().keySet()).containsExactly(AUTHORITY);
        assertThat(account.total()).isEqualTo(classes("100", "0", "0", "0", "100"));
    }

    /** £100 paid, £80 spent, £20 recouped: the total stands, the £20 change hands. */
    @TestFactory
    Stream<DynamicTest> recoupingUnspentMoneyMovesIt() throws SQLException {
        return rows(
                """
                2022-03-31
                2022-04-01
                2022-06-15
                """,
                row -> grant().received("100")
                        .paidProvider("A", "100")
                        .spend(sound("S", "A", "80"))
                        .recoup("A", row.get(0), pence("20")),
                (row, account) -> {
                    assertThat(account.holders())
                            .isEqualTo(ImmutableMap.of(
                                    AUTHORITY,
                                    classes("20", "0", "0", "0", "20"),
                                    "A",
                                    classes("80", "80", "0", "0", "0")));
                    assertOwed(account, "20", "20");
                });
    }

    /** £30 off purpose are recouped. By the close they are the authority's to spend again; after it they were misspent at the close. */
    @TestFactory
    Stream<DynamicTest> recoupingMisspentMoneyByTheCloseFreesIt() throws SQLException {
        return rows(
                """
                2022-03-31 | 0 | 30
                2022-04-01 | 30 | 0
                """,
                row -> grant().received("100")
                        .paidProvider("A", "100")
                        .spend(sound("S1", "A", "70"), sound("S2", "A", "30").attest("on-purpose", false))
                        .recoup("A", row.get(0), pence("30")),
                (row, account) -> {
                    assertThat(account.holders())
                            .isEqualTo(ImmutableMap.of(
                                    AUTHORITY,
                                    classes("30", "0", row.get(1), "0", row.get(2)),
                                    "A",
                                    classes("70", "70", "0", "0", "0")));
                    assertOwed(account, "30", "30");
                });
    }

    /** The same £30 recouped by the close and spent well by the authority: £100 kept, nothing owed. */
    @Test
    void recoupedMoneyMayBeSpentAgain() throws SQLException {
        ExpectedAccount account = account(grant().received("100")
                .paidProvider("A", "100")
                .spend(
                        sound("S1", "A", "70"),
                        sound("S2", "A", "30").attest("on-purpose", false),
                        sound("S3", AUTHORITY, "30").incurred("2022-03-31"))
                .recoup("A", "2022-01-10", pence("30")));

        assertThat(account.total()).isEqualTo(classes("100", "100", "0", "0", "0"));
        assertOwed(account, "0", "0");
    }

    /** Paid £100: £100 may be recouped, £100.01 not. */
    @Test
    void recoupingMoreThanWasPaidIsRefused() throws SQLException {
        Draft all = grant().received("100").paidProvider("A", "100").recoup("A", "2022-05-01", pence("60"));
        Draft beyond = new Draft("beyond")
                .received("100")
                .paidProvider("A", "100")
                .recoup("A", "2022-05-01", pence("60"))
                .recoup("A", "2022-05-02", pence("40.01"));
        all.recoup("A", "2022-05-02", pence("40"));

        assertThat(AccountSql.account(ImmutableList.of(all.file(), beyond.file())))
                .containsOnlyKeys("case");
    }

    /**
     * Paid £552,982, £1 over the allocation (WRRF1.40). All of it spent well: £1 is owed as an overpayment. The £1 left over is the
     * overpayment. £3 left over: £1 of them is the overpayment, £2 are unspent, £3 are owed, not £4.
     */
    @TestFactory
    Stream<DynamicTest> overpaymentIsOwedOnce() throws SQLException {
        return rows(
                """
                552982.00 | - | 1
                552981.00 | - | 1
                552980.99 | 0.01 | 1.01
                552979.00 | 2 | 3
                """,
                row -> grant().bothInstalments()
                        .receipt(2, "2022-02-01", pence("1"))
                        .spend(sound("S", AUTHORITY, row.get(0))),
                (row, account) -> {
                    assertThat(account.debts().get(Cause.OVERPAYMENT)).isEqualTo(debt("1", "0", "1"));
                    assertThat(account.debts().get(Cause.UNSPENT))
                            .isEqualTo(row.get(1).equals(MISSING) ? null : debt(row.get(1), "0", row.get(1)));
                    assertOwed(account, row.get(2), row.get(2));
                });
    }

    /** £50 unspent, £30 misspent and £20 unsettled of £100, of an allocation of £30: £80 to £100 are owed. */
    @Test
    void overpaymentTakesUnspentThenMisspentPounds() throws SQLException {
        ExpectedAccount account = account(grant().allocation(OptionalLong.of(pence("30")))
                .received("100")
                .spend(
                        sound("S1", AUTHORITY, "30").on("fee-uplift"),
                        sound("S2", AUTHORITY, "20").without("earmarked")));

        // Overpaid 100 - 30 = 70: the 50 unspent and 20 of the 30 misspent. The other 10 are owed as misspent, the 20
        // at most.
        assertThat(account.debts())
                .isEqualTo(ImmutableMap.of(
                        Cause.OVERPAYMENT, debt("70", "0", "70"), Cause.MISSPENT, debt("10", "0", "10")));
        assertOwed(account, "80", "100");
    }

    /** £100 received, £60 kept, £40 unspent. A notice of £25 without a cause is a debt of its own; £70 would be more than was paid. */
    @TestFactory
    Stream<DynamicTest> noticeWithoutACauseIsADebtOfItsOwn() throws SQLException {
        return rows(
                """
                25.00 | 25 | 65
                60.00 | 60 | 100
                60.01 | 60 | 100
                """,
                row -> grant().received("100")
                        .spend(sound("S", AUTHORITY, "60"))
                        .notify("2022-05-01", pence(row.get(0)), NO_CAUSE),
                (row, account) -> {
                    assertThat(account.debts())
                            .isEqualTo(ImmutableMap.of(
                                    Cause.UNSPENT,
                                    debt("40", "0", "40"),
                                    Cause.NOTICE,
                                    debt(row.get(1), "0", row.get(1))));
                    assertOwed(account, row.get(2), row.get(2));
                });
    }

    /** A notice that names the £40 unspent asks for nothing new; one that puts them at £45 makes £45 owed; at £10, £40 stay owed. */
    @TestFactory
    Stream<DynamicTest> noticeOfACauseAddsNoDebt() throws SQLException {
        return rows(
                """
                40 | 40
                45 | 45
                10 | 40
                """,
                row -> grant().received("100")
                        .spend(sound("S", AUTHORITY, "60"))
                        .notify("2022-05-01", pence(row.get(0)), Optional.of(Cause.UNSPENT)),
                (row, account) -> {
                    assertThat(account.debts())
                            .isEqualTo(ImmutableMap.of(Cause.UNSPENT, debt(row.get(1), "0", row.get(1))));
                    assertOwed(account, row.get(1), row.get(1));
                });
    }

    /**
     * £40 unspent and £30 misspent, due 31 July 2022; a notice of £20 without a cause, due 1 May. £25 come back without a word: £20 on
     * the notice, the oldest, £5 on the unspent money. £10 come back as misspent. 90 - 25 - 10 = 55 remain.
     */
    @Test
    void moneyReturnedGoesToItsCauseElseToTheOldestDebt() throws SQLException {
        ExpectedAccount account = account(grant().received("100")
                .spend(
                        sound("S1", AUTHORITY, "30"),
                        sound("S2", AUTHORITY, "30").on("isolation-pay"))
                .notify("2022-05-01", pence("20"), NO_CAUSE)
                .giveBack("2022-07-10", pence("25"), NO_CAUSE, NO_NOTICE)
                .giveBack("2022-07-11", pence("10"), Optional.of(Cause.MISSPENT), NO_NOTICE));

        assertThat(account.debts())
                .isEqualTo(ImmutableMap.of(
                        Cause.UNSPENT, debt("40", "5", "35"),
                        Cause.MISSPENT, debt("30", "10", "20"),
                        Cause.NOTICE, debt("20", "20", "0")));
        assertOwed(account, "55", "55");
    }

    /** A notice of £15 for misspent money makes that part of the £30 due on 1 May, before the unspent £40 of 31 July. */
    @Test
    void notifiedPartOfADebtIsOlder() throws SQLException {
        ExpectedAccount account = account(grant().received("100")
                .spend(
                        sound("S1", AUTHORITY, "30"),
                        sound("S2", AUTHORITY, "30").on("isolation-pay"))
                .notify("2022-05-01", pence("15"), Optional.of(Cause.MISSPENT))
                .giveBack("2022-07-10", pence("20"), NO_CAUSE, NO_NOTICE));

        assertThat(account.debts())
                .isEqualTo(
                        ImmutableMap.of(Cause.UNSPENT, debt("40", "5", "35"), Cause.MISSPENT, debt("30", "15", "15")));
    }

    /**
     * The whole allocation comes on 30 November and 31 January, £1 too much on 1 February. A notice of £1 without a cause is of 31
     * January: one day older than the overpayment, so the £1 that comes back is for the notice. Of 2 February: for the overpayment.
     */
    @TestFactory
    Stream<DynamicTest> overpaymentIsAsOldAsTheReceiptThatCarriedIt() throws SQLException {
        return rows(
                """
                2022-01-31 | 1 | 0
                2022-02-02 | 0 | 1
                """,
                row -> grant().bothInstalments()
                        .receipt(2, "2022-02-01", pence("1"))
                        .spend(sound("S", AUTHORITY, "552982.00"))
                        .notify(row.get(0), pence("1"), NO_CAUSE)
                        .giveBack("2022-03-01", pence("1"), NO_CAUSE, NO_NOTICE),
                (row, account) -> {
                    assertThat(requireNonNull(account.debts().get(Cause.NOTICE)).returned())
                            .isEqualTo(pence(row.get(1)));
                    assertThat(requireNonNull(account.debts().get(Cause.OVERPAYMENT))
                                    .returned())
                            .isEqualTo(pence(row.get(2)));
                });
    }

    /** £40 owed: £40 returned is the end of it, £40.01 is a penny too much. */
    @TestFactory
    Stream<DynamicTest> returningMoreThanIsOwedIsFound() throws SQLException {
        return rows(
                """
                39.99 | 0.01 | 0
                40.00 | 0 | 0
                40.01 | 0 | 0.01
                """,
                row -> grant().received("100")
                        .spend(sound("S", AUTHORITY, "60"))
                        .giveBack("2022-07-10", pence(row.get(0)), NO_CAUSE, NO_NOTICE),
                (row, account) -> {
                    assertOwed(account, row.get(1), row.get(1));
                    assertThat(account.returnedBeyondOwed()).isEqualTo(pence(row.get(2)));
                });
    }

    /** £40 unspent, £60 unsettled, £70 returned: between nothing and £30 are owed, and it is not known that too much was returned. */
    @Test
    void returningMoreThanIsCertainlyOwedIsNotTooMuch() throws SQLException {
        ExpectedAccount account = account(grant().received("100")
                .spend(sound("S", AUTHORITY, "60").without("on-purpose"))
                .giveBack("2022-07-10", pence("70"), NO_CAUSE, NO_NOTICE));

        assertOwed(account, "0", "30");
        assertThat(account.returnedBeyondOwed()).isZero();
    }

    /** Spending is not known: the £7 off purpose are misspent whatever it was, the other £93 may be anything. */
    @Test
    void absentListOfCostsUnsettlesTheRest() throws SQLException {
        ExpectedAccount account = account(grant().received("100")
                .spending(Optional.empty())
                .administer(
                        sound("A1", AUTHORITY, "7").ofKind(SET_UP).attest("on-purpose", false),
                        sound("A2", AUTHORITY, "5").ofKind(SET_UP)));

        assertThat(account.total()).isEqualTo(classes("100", "0", "7", "93", "0"));
        assertOwed(account, "7", "100");
    }

    /** Without the allocation neither the cap nor the entitlement is known: £10 may be over the cap, and all may be overpaid. */
    @Test
    void unknownAllocationUnsettlesCapAndEntitlement() throws SQLException {
        ExpectedAccount account = account(grant().allocation(OptionalLong.empty())
                .received("100")
                .spend(sound("S", AUTHORITY, "90"))
                .administer(sound("A", AUTHORITY, "10").ofKind(DISTRIBUTION)));

        assertThat(account.total()).isEqualTo(classes("100", "90", "0", "10", "0"));
        assertOwed(account, "0", "100");
    }

    /** £150 passed on of £100 received, all spent well: £50 were the authority's own. Nothing is owed. */
    @Test
    void advanceOfTheAuthorityStandsBelowZero() throws SQLException {
        ExpectedAccount account =
                account(grant().received("100").paidProvider("A", "150").spend(sound("S", "A", "150")));

        assertThat(account.total()).isEqualTo(classes("100", "150", "0", "0", "-50"));
        assertOwed(account, "0", "0");
    }

    /** A provider that is not registered, a suspicion: what should be, and what is only suspected, make nothing misspent. */
    @Test
    void departuresAndSuspicionsDecideNoClass() throws SQLException {
        ExpectedAccount account = account(grant().received("100")
                .add(new GeneratedGrantFile.Provider("A", Optional.of(true), Optional.of(false)))
                .pay("A", pence("100"))
                .spend(sound("S", "A", "100"))
                .suspect("2022-01-05", pence("100")));

        assertThat(account.total()).isEqualTo(classes("100", "100", "0", "0", "0"));
    }
}
