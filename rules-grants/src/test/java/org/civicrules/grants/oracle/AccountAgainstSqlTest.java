package org.civicrules.grants.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.civicrules.core.file.UnusableFile;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.time.Standpoint;
import org.civicrules.grants.Account;
import org.civicrules.grants.Debt;
import org.civicrules.grants.GrantAssessment;
import org.civicrules.grants.Holding;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.GrantFileReader;
import org.civicrules.grants.oracle.ExpectedAccount.Classes;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cause;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cost;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The library's account of a thousand generated files beside the account in SQL. */
class AccountAgainstSqlTest {

    private static final ImmutableList<GeneratedGrantFile> FILES = GrantFileGenerator.files(20211103, 1_000).stream()
            .map(AccountAgainstSqlTest::readable)
            .collect(ImmutableList.toImmutableList());
    private static final Standpoint YEAR_END = Standpoint.at(LocalDate.of(2022, 12, 31));

    /** The file without what its reader refuses: other funding above its line, a payment before its cost, a provider's distribution. */
    private static GeneratedGrantFile readable(GeneratedGrantFile file) {
        return new GeneratedGrantFile(
                file.id(),
                file.allocation(),
                file.receipts(),
                file.providers(),
                file.payments(),
                file.spending().map(costs -> readable(costs, false)),
                file.adminCosts().map(costs -> readable(costs, true)),
                file.recoupments(),
                file.notices(),
                file.returned(),
                file.irregularities());
    }

    private static ImmutableList<Cost> readable(ImmutableList<Cost> costs, boolean admin) {
        return costs.stream()
                .map(cost -> new Cost(
                        cost.id(),
                        cost.by(),
                        cost.incurred(),
                        cost.paid()
                                .filter(paid ->
                                        !cost.incurred().map(paid::isBefore).orElse(false)),
                        cost.amount(),
                        admin && !cost.by().equals(GeneratedGrantFile.AUTHORITY)
                                ? Optional.of(GeneratedGrantFile.SET_UP)
                                : cost.kind(),
                        cost.use(),
                        cost.otherFunding().stream()
                                .map(other -> Math.min(other, cost.amount()))
                                .findFirst(),
                        cost.attested()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Holders that have nothing are left out. */
    private static ExpectedAccount withoutEmpty(ExpectedAccount account) {
        return new ExpectedAccount(
                account.total(),
                ImmutableMap.copyOf(Maps.filterEntries(
                        account.holders(),
                        holder -> holder.getKey().equals(GeneratedGrantFile.AUTHORITY)
                                || holder.getValue().received() > 0)),
                account.debts(),
                account.owedLeast(),
                account.owedMost(),
                account.returnedBeyondOwed());
    }

    private static GrantFile read(GeneratedGrantFile file) {
        return GrantFileReader.read(file.id(), GrantFileText.json(file), SchemeLibrary.shipped());
    }

    private static ExpectedAccount account(GeneratedGrantFile file) {
        SchemeLibrary library = SchemeLibrary.shipped();
        Account account = GrantAssessment.of(
                        file.id(), read(file), library.scheme("wrrf-1"), YEAR_END, PolicySet.defaults())
                .account()
                .value()
                .orElseThrow();
        ImmutableMap.Builder<String, Classes> holders = ImmutableMap.builder();
        holders.put(GeneratedGrantFile.AUTHORITY, classes(account.authority()));
        account.providers().stream()
                .filter(provider ->
                        provider.paid().isPositive() && provider.now().held().isPositive())
                .forEach(provider -> holders.put(provider.provider(), classes(provider.now())));
        ImmutableMap.Builder<Cause, ExpectedAccount.Debt> debts = ImmutableMap.builder();
        for (Debt debt : account.debts()) {
            debts.put(
                    Cause.valueOf(debt.cause().name()),
                    new ExpectedAccount.Debt(pence(debt.amount()), pence(debt.returned()), pence(debt.outstanding())));
        }
        return new ExpectedAccount(
                classes(account.total()),
                holders.buildOrThrow(),
                debts.buildOrThrow(),
                pence(account.owed().least()),
                pence(account.owed().most()),
                pence(account.returnedBeyond()));
    }

    private static Classes classes(Holding holding) {
        return new Classes(
                pence(holding.held()),
                pence(holding.properlySpent()),
                pence(holding.misspent()),
                pence(holding.unsettled()),
                pence(holding.unspent()));
    }

    private static long pence(Money amount) {
        return amount.getAmountMinorLong();
    }

    @Test
    void agreesWithTheAccountInSql() throws SQLException {
        Map<String, ExpectedAccount> expected = AccountSql.account(FILES);
        int compared = 0;
        for (GeneratedGrantFile file : FILES) {
            Optional<ExpectedAccount> sql = Optional.ofNullable(expected.get(file.id()));
            if (sql.isEmpty()) {
                assertThatThrownBy(() -> read(file)).as(file.id()).isInstanceOf(UnusableFile.class);
                continue;
            }
            assertThat(account(file))
                    .as("%s, %s", file.id(), OpenReading.touchedBy(file))
                    .isEqualTo(withoutEmpty(sql.get()));
            compared++;
        }
        assertThat(compared).isGreaterThan(900);
    }
}
