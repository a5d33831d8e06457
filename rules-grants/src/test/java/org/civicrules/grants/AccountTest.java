package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.civicrules.grants.Grants.about;
import static org.civicrules.grants.Grants.admin;
import static org.civicrules.grants.Grants.check;
import static org.civicrules.grants.Grants.day;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.line;
import static org.civicrules.grants.Grants.list;
import static org.civicrules.grants.Grants.payment;
import static org.civicrules.grants.Grants.pounds;
import static org.civicrules.grants.Grants.receipt;

import java.util.Optional;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.file.DebtCause;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.Notice;
import org.civicrules.grants.file.Recoupment;
import org.civicrules.grants.file.ReturnedMoney;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.AdminKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the money is: issue point 7. */
class AccountTest {

    private static Account account(GrantFile.Builder file) {
        return check(file, "2022-06-01").account().value().orElseThrow();
    }

    private static Account late(GrantFile.Builder file) {
        return check(file, "2022-09-01").account().value().orElseThrow();
    }

    private static GrantFile.Builder received(String amount) {
        return empty(Grants.WRRF).receipts(list(receipt("R1", "2021-12-01", amount, "0.00")));
    }

    @Test
    void countsALineThatFailsSeveralConditionsOnce() {
        Account account = account(
                received("1000.00").spending(list(line("S1", null, "2021-10-01", "100.00", "fee-uplift", "60.00"))));

        assertThat(account.misspent()).isEqualTo(pounds("100.00"));
        assertThat(account.properlySpent()).isEqualTo(pounds("0.00"));
        assertThat(account.unspent()).isEqualTo(pounds("900.00"));
        assertThat(account.owed().least()).isEqualTo(pounds("1000.00"));
        assertThat(account.atRisk()).isEqualTo(pounds("0.00"));
    }

    @Test
    void countsOnlyTheFailingPartOfALine() {
        Account account = account(received("1000.00")
                .payments(list(payment("P1", "X", "2021-12-02", "200.00")))
                .spending(list(
                        line("S1", "X", "2022-01-10", "150.00", "overtime", "40.00"),
                        line("S2", null, "2022-01-10", "100.00", "overtime", "30.00"))));

        assertThat(account.misspent()).isEqualTo(pounds("40.00"));
        assertThat(account.properlySpent()).isEqualTo(pounds("210.00"));
        assertThat(account.unspent()).isEqualTo(pounds("750.00"));
        assertThat(account.atRisk()).isEqualTo(pounds("30.00"));
        assertThat(account.passedOn()).isEqualTo(pounds("200.00"));
        assertThat(account.providers())
                .containsExactly(new ProviderAccount(
                        "X",
                        new Holding(
                                pounds("200.00"), pounds("110.00"), pounds("40.00"), pounds("0.00"), pounds("50.00")),
                        pounds("0.00"),
                        pounds("0.00"),
                        new Holding(
                                pounds("200.00"), pounds("110.00"), pounds("40.00"), pounds("0.00"), pounds("50.00")),
                        pounds("0.00")));
        assertThat(account.providers().get(0).toRecoup()).isEqualTo(pounds("90.00"));
    }

    @Test
    void takesTheExcessOverTheCapForMisspent() {
        Account account = account(received("10000.00")
                .adminCosts(list(
                        admin("A1", AdminKind.DISTRIBUTION_AND_REPORTING, "5529.91"),
                        admin("A2", AdminKind.NEW_MEASURE_SET_UP, "70.00"),
                        admin("A3", null, "5.00"))));

        assertThat(account.misspent()).isEqualTo(pounds("0.10"));
        assertThat(account.properlySpent()).isEqualTo(pounds("5599.81"));
        assertThat(account.unsettled()).isEqualTo(pounds("5.00"));
    }

    @Test
    void leavesCostsUnsettledWhereTheBaseOfTheCapIsNotKnown() {
        Account account = account(received("10000.00")
                .totalAllocation(Optional.empty())
                .adminCosts(list(admin("A1", AdminKind.DISTRIBUTION_AND_REPORTING, "10.00"))));

        assertThat(account.unsettled()).isEqualTo(pounds("10.00"));
        assertThat(account.misspent()).isEqualTo(pounds("0.00"));
    }

    @Test
    void movesMoneyBetweenHoldersWhenItIsRecouped() {
        GrantFile.Builder before = received("1000.00")
                .payments(list(payment("P1", "X", "2021-12-02", "300.00")))
                .spending(list(line("S1", "X", "2022-01-10", "200.00", "fee-uplift", "0.00")));
        Account then = account(before);
        Account now = account(before.recoupments(list(new Recoupment("C1", "X", day("2022-05-01"), pounds("250.00")))));

        assertThat(now.misspent()).isEqualTo(then.misspent()).isEqualTo(pounds("200.00"));
        assertThat(now.unspent()).isEqualTo(then.unspent()).isEqualTo(pounds("800.00"));
        assertThat(now.owed().least()).isEqualTo(then.owed().least()).isEqualTo(pounds("1000.00"));
        assertThat(then.providers().get(0).toRecoup()).isEqualTo(pounds("300.00"));
        assertThat(then.providers().get(0).unspentInHand()).isEqualTo(pounds("100.00"));
        assertThat(now.providers().get(0).toRecoup()).isEqualTo(pounds("50.00"));
        assertThat(now.providers().get(0).unspentInHand()).isEqualTo(pounds("0.00"));
        assertThat(now.recouped()).isEqualTo(pounds("250.00"));
    }

    @Test
    void takesOffWhatWentBackToTheDepartment() {
        Account account = account(received("1000.00")
                .returnedToDepartment(list(new ReturnedMoney(
                        "B1", day("2022-05-01"), pounds("400.00"), Optional.empty(), Optional.empty()))));

        assertThat(account.unspent()).isEqualTo(pounds("1000.00"));
        assertThat(account.owed()).isEqualTo(new Owed(pounds("600.00"), pounds("600.00")));
    }

    @Test
    void letsMisspentMoneyCountFirstWhereAProviderSpentMoreThanItWasPaid() {
        Account account = account(received("1000.00")
                .payments(list(payment("P1", "X", "2021-12-02", "100.00")))
                .spending(list(
                        line("S1", "X", "2022-01-10", "90.00"),
                        line("S2", "X", "2022-01-10", "30.00", "fee-uplift", "0.00"))));
        ProviderAccount provider = account.providers().get(0);

        assertThat(provider.misspent()).isEqualTo(pounds("30.00"));
        assertThat(provider.properlySpent()).isEqualTo(pounds("70.00"));
        assertThat(provider.unspent()).isEqualTo(pounds("0.00"));
        assertThat(provider.evidenced()).isEqualTo(pounds("100.00"));
    }

    @Test
    void letsTheAuthoritySpendItsOwnMoneyBeyondTheGrant() {
        Account account = account(received("100.00").spending(list(line("S1", null, "2022-01-10", "150.00"))));

        assertThat(account.properlySpent()).isEqualTo(pounds("100.00"));
        assertThat(account.unspent()).isEqualTo(pounds("0.00"));
    }

    @Test
    void showsMoneyAdvancedBeforeItWasReceivedAsNegativeUnspent() {
        Account account = account(empty(Grants.WRRF)
                .payments(list(payment("P1", "X", "2021-12-02", "100.00")))
                .spending(list(line("S1", "X", "2022-01-10", "60.00"))));

        assertThat(account.unspent()).isEqualTo(pounds("-60.00"));
        assertThat(account.owed().least()).isEqualTo(pounds("0.00"));
    }

    @Test
    void letsRecoupedMoneyBeUsedAgain() {
        Account account = account(received("100.00")
                .payments(list(payment("P1", "X", "2021-12-02", "100.00"), payment("P2", "Y", "2022-02-02", "60.00")))
                .spending(list(line("S1", "X", "2022-01-10", "40.00"), line("S2", "Y", "2022-02-10", "60.00")))
                .recoupments(list(new Recoupment("C1", "X", day("2022-02-01"), pounds("60.00")))));

        assertThat(account.properlySpent()).isEqualTo(pounds("100.00"));
        assertThat(account.unspent()).isEqualTo(pounds("0.00"));
        assertThat(account.owed().least()).isEqualTo(pounds("0.00"));
    }

    @Test
    void listsEveryProviderThatSpentOrGaveBackById() {
        Account account = account(received("100.00")
                .spending(list(line("S1", "B", "2022-01-10", "40.00")))
                .recoupments(list(new Recoupment("C1", "A", day("2022-02-01"), pounds("5.00")))));

        assertThat(account.providers()).extracting(ProviderAccount::provider).containsExactly("A", "B");
        assertThat(account.properlySpent()).isEqualTo(pounds("0.00"));
    }

    @Test
    void statesHeadroom() {
        GrantAssessment assessment =
                check(received("100.00").spending(list(line("S1", null, "2022-01-10", "30.00"))), "2022-03-21");

        assertThat(assessment.headroom().unspent()).contains(pounds("70.00"));
        assertThat(assessment.headroom().daysLeft()).contains(10L);
        assertThat(check(received("1.00"), "2022-04-02").headroom().daysLeft()).contains(0L);
        assertThat(check(received("1.00").payments(Optional.empty()), "2022-04-02")
                        .headroom()
                        .notYetPassedOn())
                .isEmpty();
        assertThat(check(empty(Grants.WRRF).receipts(list(receipt("R1", "2021-12-01", "5.00", null))), "2022-04-02")
                        .headroom()
                        .notYetPassedOn())
                .isEmpty();
        assertThat(check(empty(Grants.WRRF).adminCosts(Optional.empty()), "2022-04-02")
                        .headroom()
                        .underCaps())
                .isEmpty();
    }

    @Test
    void takesALineOfWhichNothingIsAttestedForUnsettledAndWhatIsOwedForAnInterval() {
        SpendLine bare = SpendLine.builder()
                .id("S1")
                .amount(pounds("300000.00"))
                .incurred(day("2022-01-10"))
                .use("overtime")
                .build();
        Account account = account(received("331788.60").spending(list(bare)));

        assertThat(account.properlySpent()).isEqualTo(pounds("0.00"));
        assertThat(account.unsettled()).isEqualTo(pounds("300000.00"));
        assertThat(account.owed()).isEqualTo(new Owed(pounds("31788.60"), pounds("331788.60")));
        assertThat(account.missing())
                .extracting(MissingFact::name)
                .containsExactly("spending.S1.attested.on-purpose", "spending.S1.attested.earmarked");
    }

    @ParameterizedTest(name = "{0} of {1}: misspent {2}, unsettled {3}")
    @CsvSource({
        "DISTRIBUTION_AND_REPORTING, 2012-05-01, 5000.00, 0.00",
        "DISTRIBUTION_AND_REPORTING, 2022-03-31, 0.00, 0.00",
        "DISTRIBUTION_AND_REPORTING, 2022-06-30, 0.00, 0.00",
        "DISTRIBUTION_AND_REPORTING, 2022-07-01, 5000.00, 0.00",
        "NEW_MEASURE_SET_UP, 2022-04-01, 5000.00, 0.00",
        ", 2012-05-01, 5000.00, 0.00",
        ", 2022-01-10, 0.00, 5000.00",
        ", 2022-06-30, 0.00, 5000.00",
        ", 2022-07-01, 5000.00, 0.00"
    })
    void testsEveryAdministrativeCostByTheWindow(
            @Nullable AdminKind kind, String incurred, String misspent, String unsettled) {
        AdminCost cost = new AdminCost(
                Optional.ofNullable(kind), line("A1", null, incurred, "5000.00", "new-measure-set-up", "0.00"));
        Account account = late(received("10000.00").adminCosts(list(cost)));

        assertThat(account.misspent()).isEqualTo(pounds(misspent));
        assertThat(account.unsettled()).isEqualTo(pounds(unsettled));
    }

    @Test
    void countsAnOpenNoticeAsADebtOfItsOwn() {
        Account account = late(received("60000.00")
                .spending(list(line("S1", null, "2022-01-10", "60000.00")))
                .notices(list(new Notice("N1", day("2022-07-10"), pounds("50000.00"), Optional.empty()))));

        assertThat(account.owed()).isEqualTo(new Owed(pounds("50000.00"), pounds("50000.00")));
        assertThat(account.debts()).extracting(Debt::cause).containsExactly(DebtCause.NOTICE);
    }

    @Test
    void repaysANoticeWithoutTouchingWhatIsUnspent() {
        Account account = late(received("60000.00")
                .spending(list(line("S1", null, "2022-01-10", "50000.00")))
                .notices(list(new Notice("N1", day("2022-07-10"), pounds("10000.00"), Optional.empty())))
                .returnedToDepartment(list(new ReturnedMoney(
                        "B1", day("2022-07-11"), pounds("10000.00"), Optional.of("N1"), Optional.empty()))));

        assertThat(account.debts())
                .extracting(Debt::cause, Debt::outstanding)
                .containsExactly(tuple(DebtCause.UNSPENT, pounds("10000.00")), tuple(DebtCause.NOTICE, pounds("0.00")));
        assertThat(account.owed().least()).isEqualTo(pounds("10000.00"));
    }

    @Test
    void owesAnOverpaymentThatWasSpentAndNoPoundTwice() {
        Account spent = account(received("1000.00")
                .totalAllocation(pounds("900.00"))
                .spending(list(line("S1", null, "2022-01-10", "1000.00"))));
        Account idle = account(received("1000.00")
                .totalAllocation(pounds("900.00"))
                .spending(list(line("S1", null, "2022-01-10", "850.00"))));

        assertThat(spent.debts())
                .extracting(Debt::cause, Debt::outstanding)
                .containsExactly(tuple(DebtCause.OVERPAYMENT, pounds("100.00")));
        assertThat(idle.debts())
                .extracting(Debt::cause, Debt::outstanding)
                .containsExactly(
                        tuple(DebtCause.UNSPENT, pounds("50.00")), tuple(DebtCause.OVERPAYMENT, pounds("100.00")));
    }

    @Test
    void doesNotLoseSpendingOfAProviderToWhichTheFileHasNoPayment() {
        GrantFile.Builder file = received("1000.00").spending(list(line("S1", "X", "2022-01-10", "100.00")));
        Account account = account(file);

        assertThat(account.providers().get(0).beyond()).isEqualTo(pounds("100.00"));
        Finding finding = about(check(file, "2022-09-01"), "provider-unspent", "provider X");
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.statement()).isEqualTo("Its lines show £100.00 spent, and the file has no payment to it.");
    }

    @Test
    void findsMoneyReturnedAboveWhatCanBeOwed() {
        GrantFile.Builder file = received("1000.00")
                .returnedToDepartment(list(new ReturnedMoney(
                        "B1", day("2022-05-01"), pounds("1000.01"), Optional.empty(), Optional.empty())));

        assertThat(account(file).returnedBeyond()).isEqualTo(pounds("0.01"));
        assertThat(about(check(file, "2022-09-01"), "recovery", "money returned")
                        .outcome())
                .isEqualTo(Outcome.DEPARTED);
    }
}
