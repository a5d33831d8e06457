package org.civicrules.grants.oracle;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.civicrules.grants.file.GrantFileSchema;
import org.civicrules.grants.oracle.ExpectedAccount.Classes;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cause;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of the SQL over a thousand generated files, and what those files reach. */
class GeneratedAccountOracleTest {

    private static final int COUNT = 1_000;
    private static final ImmutableList<GeneratedGrantFile> FILES = GrantFileGenerator.files(20211103, COUNT);
    private static Map<String, ExpectedAccount> accounts = ImmutableMap.of();

    @BeforeAll
    static void account() throws SQLException {
        accounts = AccountSql.account(FILES);
    }

    private static long sum(Classes classes) {
        return LongStream.of(classes.properlySpent(), classes.misspent(), classes.unsettled(), classes.unspent())
                .sum();
    }

    private static void forEach(Check check) {
        for (GeneratedGrantFile file : FILES) {
            ExpectedAccount account = accounts.get(file.id());
            if (account != null) {
                check.of(file, account);
            }
        }
    }

    @Test
    void everyPoundReceivedIsInOneClass() {
        forEach((file, account) -> {
            assertThat(account.total().received()).as(file.id()).isEqualTo(file.received());
            assertThat(sum(account.total())).as(file.id()).isEqualTo(file.received());
            for (Map.Entry<String, Classes> holder : account.holders().entrySet()) {
                assertThat(sum(holder.getValue()))
                        .as(file.id())
                        .isEqualTo(holder.getValue().received());
            }
        });
    }

    @Test
    void holdersAddUpToTheTotal() {
        ImmutableList<ToLongFunction<Classes>> figures = ImmutableList.of(
                Classes::received, Classes::properlySpent, Classes::misspent, Classes::unsettled, Classes::unspent);
        forEach((file, account) -> {
            for (ToLongFunction<Classes> figure : figures) {
                assertThat(account.holders().values().stream().mapToLong(figure).sum())
                        .as(file.id())
                        .isEqualTo(figure.applyAsLong(account.total()));
            }
        });
    }

    /** Received by the authority: receipts less payments and more recoupments; by a provider: payments less recoupments. */
    @Test
    void holdersHaveWhatCameToThem() {
        forEach((file, account) -> {
            long passedOn = 0;
            for (GeneratedGrantFile.Provider provider : file.providers()) {
                long held = file.paidTo(provider.id())
                        - file.recoupments().stream()
                                .filter(back -> back.provider().equals(provider.id()))
                                .mapToLong(back -> back.amount())
                                .sum();
                passedOn += held;
                Classes classes = account.holders().get(provider.id());
                assertThat(classes == null ? 0 : classes.received())
                        .as(file.id())
                        .isEqualTo(held);
            }
            assertThat(requireNonNull(account.holders().get(GeneratedGrantFile.AUTHORITY))
                            .received())
                    .as(file.id())
                    .isEqualTo(file.received() - passedOn);
        });
    }

    @Test
    void noClassIsBelowZeroUnlessMoreWasPassedOnThanReceived() {
        forEach((file, account) -> {
            boolean advanced = OpenReading.touchedBy(file).contains(OpenReading.PASSED_ON_BEYOND_RECEIVED);
            for (Classes classes : account.holders().values()) {
                assertThat(LongStream.of(classes.properlySpent(), classes.misspent(), classes.unsettled()))
                        .as(file.id())
                        .allMatch(pence -> pence >= 0);
                assertThat(advanced || classes.unspent() >= 0).as(file.id()).isTrue();
            }
        });
    }

    /** No pound is owed twice: the debts are not more than was received, and returned money is in one debt. */
    @Test
    void noPoundIsOwedTwice() {
        forEach((file, account) -> {
            long returned =
                    file.returned().stream().mapToLong(money -> money.amount()).sum();
            long debts = account.debts().values().stream()
                    .mapToLong(debt -> debt.amount())
                    .sum();
            assertThat(debts).as(file.id()).isBetween(0L, file.received());
            assertThat(account.debts().values())
                    .as(file.id())
                    .allMatch(debt -> debt.returned() >= 0
                            && debt.outstanding() >= 0
                            && debt.returned() + debt.outstanding() == debt.amount());
            assertThat(account.debts().values().stream()
                            .mapToLong(debt -> debt.returned())
                            .sum())
                    .as(file.id())
                    .isEqualTo(Math.min(returned, debts));
            assertThat(account.owedLeast()).as(file.id()).isEqualTo(Math.max(0, debts - returned));
            assertThat(account.owedMost()).as(file.id()).isBetween(account.owedLeast(), file.received());
        });
    }

    /** Without notices, returns and overpayment: least is what is misspent or unspent, most counts what is unsettled (WRRF1.33). */
    @Test
    void owedIsMisspentAndUnspentAndAtMostUnsettled() {
        forEach((file, account) -> {
            if (file.notices().isEmpty()
                    && file.returned().isEmpty()
                    && file.allocation().stream().anyMatch(allocation -> file.received() <= allocation)) {
                long unspent = Math.max(0, account.total().unspent());
                long least = Math.min(file.received(), account.total().misspent() + unspent);
                assertThat(account.owedLeast()).as(file.id()).isEqualTo(least);
                assertThat(account.owedMost())
                        .as(file.id())
                        .isEqualTo(Math.min(
                                file.received(), least + account.total().unsettled()));
            }
        });
    }

    @Test
    void onlyFilesThatRecoupMoreThanWasPaidAreRefused() {
        for (GeneratedGrantFile file : FILES) {
            boolean beyond = file.providers().stream()
                    .anyMatch(provider -> file.recoupments().stream()
                                    .filter(back -> back.provider().equals(provider.id()))
                                    .mapToLong(back -> back.amount())
                                    .sum()
                            > file.paidTo(provider.id()));
            assertThat(accounts.containsKey(file.id())).as(file.id()).isEqualTo(!beyond);
        }
        assertThat(accounts).hasSizeBetween(COUNT * 9 / 10, COUNT - 5);
    }

    @Test
    void theOrderOfTheFactsChangesNothing() throws SQLException {
        List<GeneratedGrantFile> reversed = FILES.subList(0, 200).stream()
                .map(file -> new GeneratedGrantFile(
                        file.id(),
                        file.allocation(),
                        file.receipts().reverse(),
                        file.providers().reverse(),
                        file.payments().reverse(),
                        file.spending().map(ImmutableList::reverse),
                        file.adminCosts().map(ImmutableList::reverse),
                        file.recoupments().reverse(),
                        file.notices().reverse(),
                        file.returned().reverse(),
                        file.irregularities()))
                .toList();

        assertThat(accounts).containsAllEntriesOf(AccountSql.account(reversed));
    }

    @Test
    void theGeneratorReachesEveryClassCauseAndOpenReading() {
        assertThat(accounts.values())
                .filteredOn(account -> account.total().properlySpent() > 0)
                .hasSizeGreaterThan(COUNT / 4);
        assertThat(accounts.values())
                .filteredOn(account -> account.total().misspent() > 0)
                .hasSizeGreaterThan(COUNT / 4);
        assertThat(accounts.values())
                .filteredOn(account -> account.total().unsettled() > 0)
                .hasSizeGreaterThan(COUNT / 4);
        assertThat(accounts.values())
                .filteredOn(account -> account.total().unspent() > 0)
                .hasSizeGreaterThan(COUNT / 4);
        assertThat(accounts.values())
                .filteredOn(account -> account.returnedBeyondOwed() > 0)
                .hasSizeGreaterThan(COUNT / 50);
        Map<Cause, Long> causes = accounts.values().stream()
                .flatMap(account -> account.debts().keySet().stream())
                .collect(groupingBy(cause -> cause, counting()));
        assertThat(causes).containsOnlyKeys(Cause.values());
        assertThat(causes.values()).allMatch(files -> files > COUNT / 50);
        Map<OpenReading, Long> readings = FILES.stream()
                .flatMap(file -> OpenReading.touchedBy(file).stream())
                .collect(groupingBy(reading -> reading, counting()));
        assertThat(readings).containsOnlyKeys(OpenReading.values());
        assertThat(readings.values()).allMatch(files -> files >= COUNT / 200);
        assertThat(FILES)
                .filteredOn(file -> OpenReading.touchedBy(file).isEmpty())
                .hasSizeGreaterThan(COUNT / 10);
    }

    @Test
    void theSameSeedMakesTheSameFiles() {
        assertThat(GrantFileGenerator.files(20211103, 50)).isEqualTo(FILES.subList(0, 50));
        assertThat(GrantFileGenerator.files(20211104, 50)).isNotEqualTo(FILES.subList(0, 50));
    }

    /** A cause is the one field that the text may have beyond the schema. */
    @Test
    void theTextOfAFileIsAGrantFile() {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(GrantFileSchema.text());
        ImmutableSet<GeneratedGrantFile> plain = FILES.stream()
                .filter(file -> !OpenReading.touchedBy(file).contains(OpenReading.CAUSE_NAMED))
                .limit(200)
                .collect(ImmutableSet.toImmutableSet());

        assertThat(plain)
                .hasSize(200)
                .allSatisfy(file -> assertThat(schema.validate(GrantFileText.json(file), InputFormat.JSON))
                        .isEmpty());
    }

    private interface Check {
        void of(GeneratedGrantFile file, ExpectedAccount account);
    }
}
