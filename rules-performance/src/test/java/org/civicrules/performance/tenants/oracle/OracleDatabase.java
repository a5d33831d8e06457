package org.civicrules.performance.tenants.oracle;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A DuckDB database in memory: scripts of this package, rows in, rows out. */
final class OracleDatabase implements AutoCloseable {

    private final Connection connection;

    private OracleDatabase(Connection connection) {
        this.connection = connection;
    }

    /** An empty database that holds the bank holidays. */
    static OracleDatabase open() throws SQLException {
        OracleDatabase database = new OracleDatabase(DriverManager.getConnection("jdbc:duckdb:"));
        database.execute("SET threads = 1");
        String days = WorkingDays.holidays().stream()
                .map(day -> "(DATE '" + day + "')")
                .collect(Collectors.joining(", "));
        database.execute("CREATE TABLE holiday AS SELECT * FROM (VALUES " + days + ") AS h(day)");
        return database;
    }

    void run(String script) throws SQLException {
        for (String sql : Splitter.on(';')
                .trimResults(CharMatcher.whitespace())
                .omitEmptyStrings()
                .split(text(script).replaceAll("(?m)--.*$", ""))) {
            execute(sql);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void insert(String sql, List<List<Optional<String>>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Optional<String>> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setString(i + 1, row.get(i).orElse(null));
                }
                statement.addBatch();
            }
            if (!rows.isEmpty()) {
                statement.executeBatch();
            }
        }
    }

    List<List<Optional<String>>> rows(String sql) throws SQLException {
        List<List<Optional<String>>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Optional<String>> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    @Nullable String cell = result.getString(i);
                    row.add(Optional.ofNullable(cell));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String text(String script) {
        try (InputStream text = Objects.requireNonNull(OracleDatabase.class.getResourceAsStream(script))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
