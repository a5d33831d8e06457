package org.civicrules.grants.oracle;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.civicrules.grants.oracle.ExpectedAccount.Classes;
import org.civicrules.grants.oracle.ExpectedAccount.Debt;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cause;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cost;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The account of grants under WRRF-1, by an SQL script written from the conditions alone. It is the account at the end of 2022, when
 * everything is due, with the default reading of every policy.
 *
 * <h2>What the conditions settle</h2>
 *
 * <ul>
 *   <li>A cost is properly spent when it keeps every condition whose breach makes money returnable: incurred in the window (WRRF1.3), on
 *       purpose (WRRF1.2, WRRF1.24), on a use that is not barred (WRRF1.4 to WRRF1.6, WRRF1.10, WRRF1.21), not already incurred
 *       (WRRF1.22), not earmarked (WRRF1.23), within the cap (WRRF1.29), by a provider in the area (WRRF1.7), and of a provider: new,
 *       adding capacity and not paid for from elsewhere (WRRF1.9, WRRF1.15). One breach makes it misspent whatever else is missing.
 *   <li>What should be done decides no class: time-limited activity, registration, legitimate recipients, double funding of direct
 *       spending (WRRF1.3, WRRF1.12, WRRF1.36, WRRF1.39).
 *   <li>Of double funding only the part that is paid from elsewhere is misspent (WRRF1.9).
 *   <li>Reporting work may be incurred until 30 June 2022 (WRRF1.19) if it is of the capped kind; a cost of unknown kind is tested as both
 *       and is unsettled until its kind is known.
 *   <li>Money returned goes to the cause it names or its notice names, else to the oldest debt due; a notice without a cause is a debt of
 *       its own (WRRF1.40). A file that recoups more than it paid is refused and has no account.
 * </ul>
 *
 * <h2>What they leave open, and what is chosen here</h2>
 *
 * The readings that a file can be seen to touch are {@link OpenReading}s. The others:
 *
 * <ul>
 *   <li>Incurred decides, not paid (the scheme's own reading of WRRF1.3). A cost whose day incurred is missing is unsettled even where
 *       the day it was paid is known.
 *   <li>Conditions on payments (WRRF1.25), controls and notification (WRRF1.35 to WRRF1.38) are breaches of the authority; they bring the
 *       powers of WRRF1.40 and turn no pound into a misspent one. A suspicion changes nothing until a cost is judged.
 *   <li>The use of an administrative cost is its kind.
 *   <li>A pound that is misspent anyhow leaves the cap alone. A pound is over the cap if it is so whichever way the missing facts fall.
 *   <li>The cap is cut to whole pence, which is exact, as costs have no smaller part.
 *   <li>A sum notified for a cause is owed in full even where the account shows less of that cause; it is not added to what the account
 *       shows.
 *   <li>All debts together are not more than was received: only grant that was paid can be reclaimed (WRRF1.40).
 *   <li>Money returned for a cause beyond its debt counts for the others, oldest first. Debts are aged by the day they fall due: a notice
 *       on its day, an overpayment on the day of the receipt that carried it, unspent and misspent money on 31 July 2022, the last day of
 *       the month of the Department's letters (WRRF1.20). On one day: unspent, misspent, overpayment, notice.
 *   <li>More was returned than owed only when it is above the most that can be owed.
 * </ul>
 */
public final class AccountSql {

    private static final String SCRIPT = "grant-account.sql";

    /** Stands in the script where the facts come in. */
    private static final String LOAD = "-- load";

    private AccountSql() {}

    /**
     * Computes the accounts.
     *
     * @param files grant files with different ids
     * @return the account of each file by its id; a file that recoups more from a provider than it was paid is absent
     * @throws SQLException if the script fails
     */
    public static ImmutableSortedMap<String, ExpectedAccount> account(List<GeneratedGrantFile> files)
            throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = 1");
            List<String> script = Splitter.on(LOAD).limit(2).splitToList(script());
            run(statement, script.get(0));
            load(database.unwrap(DuckDBConnection.class), files);
            run(statement, script.get(1));
            return accounts(statement);
        }
    }

    private static void run(Statement statement, String script) throws SQLException {
        for (String sql : Splitter.on(';')
                .trimResults(CharMatcher.whitespace())
                .omitEmptyStrings()
                .split(script.replaceAll("(?m)--.*$", ""))) {
            statement.execute(sql);
        }
    }

    private static String script() {
        try (InputStream script = AccountSql.class.getResourceAsStream(SCRIPT)) {
            checkState(script != null, "the script must be a resource: resource=%s", SCRIPT);
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the script could not be read", e);
        }
    }

    private static void load(DuckDBConnection database, List<GeneratedGrantFile> files) throws SQLException {
        fill(
                database,
                "grant_file",
                files,
                file -> Stream.of(row(
                        file.allocation(),
                        file.spending().isPresent(),
                        file.adminCosts().isPresent())));
        fill(
                database,
                "receipt",
                files,
                file -> file.receipts().stream()
                        .map(receipt -> row(receipt.id(), receipt.received(), receipt.amount())));
        fill(
                database,
                "payment",
                files,
                file -> file.payments().stream()
                        .map(payment -> row(payment.id(), payment.provider(), payment.amount())));
        fill(
                database,
                "cost",
                files,
                file -> Stream.concat(costs(file.spending(), "spending"), costs(file.adminCosts(), "admin")));
        fill(database, "attestation", files, AccountSql::attestations);
        fill(
                database,
                "recoupment",
                files,
                file -> file.recoupments().stream()
                        .map(back -> row(back.id(), back.provider(), back.day(), back.amount())));
        fill(
                database,
                "notice",
                files,
                file -> file.notices().stream()
                        .map(notice -> row(
                                notice.id(),
                                notice.notified(),
                                notice.amount(),
                                notice.cause().map(Cause::name))));
        fill(
                database,
                "returned",
                files,
                file -> file.returned().stream()
                        .map(money -> row(
                                money.id(),
                                money.day(),
                                money.amount(),
                                money.cause().map(Cause::name),
                                money.notice())));
    }

    private static Stream<List<Object>> costs(Optional<ImmutableList<Cost>> costs, String list) {
        return costs.stream()
                .flatMap(List::stream)
                .map(cost -> row(
                        cost.id(),
                        list,
                        cost.by(),
                        cost.kind(),
                        cost.incurred(),
                        cost.amount(),
                        cost.use(),
                        cost.otherFunding()));
    }

    private static Stream<List<Object>> attestations(GeneratedGrantFile file) {
        return Stream.of(
                        file.providers().stream()
                                .flatMap(provider -> provider.inArea().stream()
                                        .map(inArea -> row("provider", provider.id(), "in-area", inArea))),
                        attestations(file.spending(), "spending"),
                        attestations(file.adminCosts(), "admin"))
                .flatMap(rows -> rows);
    }

    private static Stream<List<Object>> attestations(Optional<ImmutableList<Cost>> costs, String list) {
        return costs.stream()
                .flatMap(List::stream)
                .flatMap(cost -> cost.attested().entrySet().stream()
                        .map(said -> row(list, cost.id(), said.getKey(), said.getValue())));
    }

    private static List<Object> row(Object... values) {
        return List.of(values);
    }

    private static void fill(
            DuckDBConnection database,
            String table,
            List<GeneratedGrantFile> files,
            Function<GeneratedGrantFile, Stream<List<Object>>> rows)
            throws SQLException {
        try (DuckDBAppender appender = database.createAppender(table)) {
            for (GeneratedGrantFile file : files) {
                for (List<Object> row : rows.apply(file).toList()) {
                    appender.beginRow().append(file.id());
                    for (Object value : row) {
                        append(appender, value);
                    }
                    appender.endRow();
                }
            }
        }
    }

    /** An empty optional is a fact that is not known. */
    private static void append(DuckDBAppender appender, Object value) throws SQLException {
        if (value instanceof Optional<?> maybe) {
            if (maybe.isPresent()) {
                append(appender, maybe.get());
            } else {
                appender.appendNull();
            }
        } else if (value instanceof OptionalLong maybe) {
            if (maybe.isPresent()) {
                appender.append(maybe.getAsLong());
            } else {
                appender.appendNull();
            }
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof Long amount) {
            appender.append(amount.longValue());
        } else if (value instanceof Boolean holds) {
            appender.append(holds.booleanValue());
        } else {
            appender.append((String) value);
        }
    }

    private static ImmutableSortedMap<String, ExpectedAccount> accounts(Statement statement) throws SQLException {
        ImmutableTable.Builder<String, String, Classes> holders = ImmutableTable.builder();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM holder_account")) {
            while (rows.next()) {
                holders.put(rows.getString("file"), rows.getString("holder"), classes(rows));
            }
        }
        ImmutableTable.Builder<String, Cause, Debt> debts = ImmutableTable.builder();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM debt_account")) {
            while (rows.next()) {
                debts.put(rows.getString("file"), Cause.valueOf(rows.getString("cause")), debt(rows));
            }
        }
        return accounts(statement, holders.buildOrThrow(), debts.buildOrThrow());
    }

    private static ImmutableSortedMap<String, ExpectedAccount> accounts(
            Statement statement,
            ImmutableTable<String, String, Classes> holders,
            ImmutableTable<String, Cause, Debt> debts)
            throws SQLException {
        ImmutableSortedMap.Builder<String, ExpectedAccount> accounts = ImmutableSortedMap.naturalOrder();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM file_account")) {
            while (rows.next()) {
                String file = rows.getString("file");
                accounts.put(
                        file,
                        new ExpectedAccount(
                                classes(rows),
                                holders.row(file),
                                debts.row(file),
                                rows.getLong("owed_least"),
                                rows.getLong("owed_most"),
                                rows.getLong("returned_beyond_owed")));
            }
        }
        return accounts.buildOrThrow();
    }

    private static Classes classes(ResultSet row) throws SQLException {
        return new Classes(
                row.getLong("received"),
                row.getLong("proper"),
                row.getLong("misspent"),
                row.getLong("unsettled"),
                row.getLong("unspent"));
    }

    private static Debt debt(ResultSet row) throws SQLException {
        return new Debt(row.getLong("amount"), row.getLong("returned"), row.getLong("outstanding"));
    }
}
