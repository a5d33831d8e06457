package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.civicrules.performance.ssda903.ReadingPolicy;
import org.civicrules.performance.ssda903.ReturnReader;
import org.civicrules.testkit.LookedAfterChildrenSql;
import org.civicrules.testkit.ReturnGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every indicator computed a second time, in SQL over the same files: the figures agree to the last digit. */
final class SqlOracleTest {

    private static final int YEAR = 2024;
    private static final LocalDate FROM = LocalDate.of(YEAR - 1, 4, 1);
    private static final LocalDate TO = LocalDate.of(YEAR, 3, 31);

    /** Rows of children after those of the generator, by file. */
    private static final ImmutableMap<String, String> HAND_MADE = ImmutableMap.<String, String>builder()
            .put("header.csv", """
                    9000001,1,10/05/2005,AOTH,UN3,,
                    9000002,1,01/04/2006,AOTH,UN3,,
                    9000003,1,10/05/2020,WBRI,,,
                    9000004,1,10/05/2020,WBRI,,,
                    9000005,1,10/05/2020,WBRI,,,
                    9000006,1,10/05/2010,WBRI,,,
                    9000007,1,10/05/2010,WBRI,,,
                    """)
            .put("uasc.csv", """
                    9000001,1,10/05/2005,
                    9000002,1,01/04/2006,
                    """)
            .put("missing.csv", """
                    9000001,10/05/2005,M,02/08/2023,03/08/2023
                    9000002,01/04/2006,M,02/08/2023,03/08/2023
                    """)
            .put("ad1.csv", """
                    9000003,10/05/2020,,01/12/2022,1,2,MF,L11
                    9000004,10/05/2020,,01/12/2022,1,2,MF,L11
                    9000005,10/05/2020,,01/12/2022,0,2,MF,L11
                    """)
            .put("placement_distance.csv", """
                    9000006,01/05/2023,5,1,
                    9000006,01/08/2023,60,0,
                    9000007,01/05/2023,5,1,
                    9000007,20/03/2024,60,0,
                    """)
            .put("episodes.csv", """
                    9000001,01/08/2023,S,V2,N8,K3,PR4,,,,,ZZ9 9ZZ,1000001
                    9000002,01/04/2023,S,V2,N8,K3,PR4,,,,,ZZ9 9ZZ,1000001
                    9000003,01/01/2021,S,C2,N1,U6,PR1,01/06/2021,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,1000001
                    9000003,01/06/2021,P,C2,N1,T1,PR1,20/06/2021,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,
                    9000003,20/06/2021,P,C2,N1,U6,PR1,01/01/2023,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,1000001
                    9000003,01/01/2023,T,E1,N1,A3,PR1,01/05/2023,E11,,ZZ1 1ZZ,ZZ9 9ZZ,1000001
                    9000004,01/01/2021,S,C2,N1,U6,PR1,01/01/2023,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,1000001
                    9000004,01/01/2023,B,E1,N1,A3,PR1,01/05/2023,E11,,ZZ1 1ZZ,ZZ9 9ZZ,1000001
                    9000005,01/01/2021,S,C2,N1,U6,PR1,01/06/2021,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,1000001
                    9000005,01/06/2021,B,E1,N1,A4,PR1,01/09/2021,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,
                    9000005,01/09/2021,P,E1,N1,T1,PR1,10/09/2021,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,
                    9000005,10/09/2021,P,E1,N1,A4,PR1,01/05/2023,E12,,ZZ1 1ZZ,ZZ9 9ZZ,
                    9000006,01/05/2023,S,C2,N1,U6,PR1,01/08/2023,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,1000001
                    9000006,01/08/2023,P,C2,N1,T1,PR1,10/08/2023,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,
                    9000006,10/08/2023,P,C2,N1,U6,PR1,,,,ZZ1 1ZZ,ZZ9 9ZZ,1000001
                    9000007,01/05/2023,S,C2,N1,U6,PR1,20/03/2024,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,1000001
                    9000007,20/03/2024,P,C2,N1,T1,PR1,25/03/2024,X1,CARPL,ZZ1 1ZZ,ZZ9 9ZZ,
                    9000007,25/03/2024,L,C1,N1,T1,PR1,,,,ZZ1 1ZZ,ZZ9 9ZZ,
                    """)
            .buildOrThrow();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithSqlOverOneReturn(long seed) throws IOException, SQLException {
        compare(ReturnGenerator.of(seed, 2_000, YEAR), 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void agreesWithSqlOverSeveralReturns(long seed) throws IOException, SQLException {
        assertThat(compare(ReturnGenerator.of(seed, 2_000, YEAR).years(4), 4)).doesNotContainValue("0/0");
    }

    /** What the generator does not make. */
    @Test
    void agreesWithSqlOverCasesMadeByHand() throws IOException, SQLException {
        ReturnGenerator generator = ReturnGenerator.of(6, 100, YEAR).years(3);
        compare(generator, 3, HAND_MADE);
    }

    private Map<String, String> compare(ReturnGenerator generator, int years) throws IOException, SQLException {
        return compare(generator, years, ImmutableMap.of());
    }

    private Map<String, String> compare(ReturnGenerator generator, int years, Map<String, String> more)
            throws IOException, SQLException {
        List<Path> returns = new ArrayList<>();
        for (int year = YEAR - years + 1; year <= YEAR; year++) {
            returns.add(write(
                    folder.resolve("return-" + year), generator.files(year), year == YEAR ? more : ImmutableMap.of()));
        }
        Path context = write(folder.resolve("context"), generator.context(), more);
        Map<String, String> figures = figures(returns, context);
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            String pattern = folder.resolve("return-*").toString();
            assertThat(LookedAfterChildrenSql.figures(database, pattern, context, TO))
                    .containsExactlyInAnyOrderEntriesOf(figures);
        }
        return figures;
    }

    private static Path write(Path directory, Map<String, String> files, Map<String, String> more) throws IOException {
        Files.createDirectory(directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue() + more.getOrDefault(file.getKey(), ""));
        }
        return directory;
    }

    private static Map<String, String> figures(List<Path> returns, Path context) throws IOException {
        ReturnReader reader = ReturnReader.open(returns, Optional.of(context), ReadingPolicy.standard());
        MeasureRun run = new MeasureRun(MeasureTerms.of(new ReportingPeriod(FROM, TO), reader.coverage())
                .with(reader.tables()));
        reader.forEachChild(run::add);
        Map<String, String> figures = new TreeMap<>();
        for (Measured measured : run.results()) {
            figures.put(measured.id() + "/", LookedAfterChildrenSql.figure(measured.result()));
            measured.parts().stream()
                    .filter(part -> part.result().tally().numerator().signum() != 0)
                    .forEach(part -> figures.put(
                            measured.id() + "/" + part.key(), LookedAfterChildrenSql.figure(part.result())));
        }
        return figures;
    }
}
