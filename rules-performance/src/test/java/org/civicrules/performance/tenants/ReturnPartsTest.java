package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts that a return is read and checked with. */
class ReturnPartsTest {

    private static final String MANAGEMENT = "year,scope,code,measure,numerator,denominator,published\n";
    private static final String PERCEPTION = "year,tenure,code,measure,very_satisfied,fairly_satisfied,neither,"
            + "fairly_dissatisfied,very_dissatisfied\n";
    private static final String CHANNELS = "year,tenure,code,channel,responses,tp01\n";

    @Nested
    class Index {

        private final ReturnFile file = LandlordReturnReader.read(TableSource.csv(
                "return.csv",
                MANAGEMENT
                        + "2024,ALL,X,BS01,1,2,\n2026,all,X,BS01,1,3,\n2025,ALL,X,BS01,1,4,\n2024,ALL,Y,BS01,1,5,\n"
                        + "2024,LCRA,X,BS01,1,6,\n2024,ALL,X,BS02,1,7,\n2024,ALL,X,BS01,x,8,\n2024,ALL,X,BS01,1,9,\n"));
        private final ReturnIndex index = ReturnIndex.of(ImmutableList.of(file));

        @Test
        void keepsUsableRowsOnceTheFirstOfTwoCounting() {
            assertThat(index.rows()).extracting(ReturnRow::line).containsExactly(2L, 4L, 3L, 5L, 6L, 7L);
        }

        @ParameterizedTest
        @CsvSource({"0, 4", "2, 2", "1, 4", "3, 0", "4, 0", "5, 0"})
        void findsTheNearestEarlierYearOrElseTheNearestLater(int row, long line) {
            assertThat(index.otherYear(file.rows().get(row))
                            .map(ReturnRow::line)
                            .orElse(0L))
                    .isEqualTo(line);
        }

        @ParameterizedTest
        @CsvSource({"0, 0", "2, 2", "1, 4", "3, 0"})
        void findsTheNearestEarlierYear(int row, long line) {
            assertThat(index.earlier(file.rows().get(row)).map(ReturnRow::line).orElse(0L))
                    .isEqualTo(line);
        }

        @Test
        void findsARowOfAYearThatIsNotInIt() {
            ReturnRow later = LandlordReturnReader.read(
                            TableSource.csv("other.csv", MANAGEMENT + "2027,ALL,X,BS01,1,2,\n"))
                    .rows()
                    .get(0);

            assertThat(index.otherYear(later).map(ReturnRow::line)).contains(3L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "all, ALL, ALL, false",
        "LCRA, LCRA, LCRA, true",
        "lcho, LCHO, LCHO, true",
        "combined, COMBINED, Combined, true"
    })
    void aScopeIsReadInAnyCase(String text, Scope scope, String label, boolean tenure) {
        assertThat(Scope.parse(text)).contains(scope);
        assertThat(scope.label()).isEqualTo(label);
        assertThat(scope.isTenure()).isEqualTo(tenure);
        assertThat(Scope.parse("homes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[X]", "[Z]", "[E]", "[S]", "[U]", ""})
    void aMarkerIsWrittenAsItIsRead(String symbol) {
        assertThat(Marker.parse(symbol).map(Marker::symbol)).contains(symbol);
    }

    @Test
    void answersAreFiveAndNotNegative() {
        assertThatThrownBy(() -> Answers.of(ImmutableList.of(BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a question has five answers: counts=1");
        for (int at = 0; at < 5; at++) {
            BigDecimal[] counts = Stream.generate(() -> BigDecimal.ONE).limit(5).toArray(BigDecimal[]::new);
            counts[at] = new BigDecimal("-1");
            assertThatThrownBy(() -> Answers.of(ImmutableList.copyOf(counts)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a count of answers must not be negative: count=-1");
        }
    }

    @Test
    void anUnclosedQuoteRefusesTheTableRatherThanSwallowingTheRowsAfterIt() {
        assertThatThrownBy(() -> LandlordReturnReader.read(
                        TableSource.csv("broken.csv", MANAGEMENT + "2024,ALL,X1,BS01,1,2,\n2024,ALL,X2,BS01,\"1,2,\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("broken.csv, line 3: the file is not readable as CSV");
    }

    @Test
    void aRowWhoseCellsCannotBeToldApartStandsInItsPlaceRejected() {
        ReturnFile file = LandlordReturnReader.read(
                TableSource.csv("broken.csv", MANAGEMENT + "2024,ALL,X1,BS01,1,2,,3\n2024,ALL,X2,BS01,1,2,\n"));

        assertThat(file.rows()).extracting(ReturnRow::line).containsExactly(2L, 3L);
        assertThat(file.rows()).extracting(ReturnRow::isRejected).containsExactly(true, false);
        assertThat(file.rows().get(0).code()).isEmpty();
        assertThat(file.rows().get(0).issues()).extracting(RowIssue::line).containsExactly(2L);
    }

    @Nested
    class Channels {

        @Test
        void mustHaveTheirColumns() {
            assertThatThrownBy(() -> check(CHANNELS.replace(",tp01", "")))
                    .hasMessage("file-0.csv, line 1, tp01: this column is missing; the header must have"
                            + " year,tenure,code,channel,responses,tp01");
        }

        @ParameterizedTest
        // 60 of 100 answers, all by one channel: 60.0 stands for 59.95 to 60.05, 60.05 for 60.045 to 60.055.
        @CsvSource({"60, 0", "60.0, 0", "60.00, 0", "60.05, 1", "59.95, 1", "60.1, 1", "59.9, 1", "61, 1", "59, 1"})
        void giveTheTotalWithinTheRoundingOfWhatIsPrinted(String printed, int faults) {
            assertThat(check(
                            PERCEPTION + "2025,LCRA,X,TP01,30,30,20,10,10\n",
                            CHANNELS + "2025,LCRA,X,web,100," + printed + "\n"))
                    .hasSize(faults);
        }

        @Test
        void allowTheTotalAtTheVeryEndOfTheirRange() {
            // 59.95 to 60.05 as printed: 5,995 and 6,005 of 10,000 are its ends, 5,994 and 6,006 beyond them.
            for (int satisfied : new int[] {5_995, 6_005}) {
                assertThat(check(tp01(satisfied), CHANNELS + "2025,LCRA,X,web,10000,60.0\n"))
                        .isEmpty();
            }
            for (int satisfied : new int[] {5_994, 6_006}) {
                assertThat(check(tp01(satisfied), CHANNELS + "2025,LCRA,X,web,10000,60.0\n"))
                        .hasSize(1);
            }
        }

        private String tp01(int satisfied) {
            return PERCEPTION + "2025,LCRA,X,TP01," + satisfied + ",0,0,0," + (10_000 - satisfied) + "\n";
        }

        @Test
        void nameEverySwapThatWouldMendThem() {
            // 70 of 100: web 60, phone 20, post 20 at 30, 85 and 84 give 51.8; the larger share belongs to web.
            assertThat(check(
                            PERCEPTION + "2025,LCRA,X,TP01,60,10,10,10,10\n",
                            CHANNELS + "2025,LCRA,X,web,60,40\n2025,LCRA,X,phone,20,85\n2025,LCRA,X,post,20,85\n"))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.statement())
                            .isEqualTo("TP01 is 70.0, but the channels allow only 57.5 to 58.5; no swap of two channels"
                                    + " would mend it"));
            assertThat(check(
                            PERCEPTION + "2025,LCRA,X,TP01,60,16,4,10,10\n",
                            CHANNELS + "2025,LCRA,X,web,60,40\n2025,LCRA,X,phone,20,85\n2025,LCRA,X,post,20,85\n"))
                    .singleElement()
                    .satisfies(
                            fault -> assertThat(fault.statement())
                                    .isEqualTo(
                                            "TP01 is 76.0, but the channels allow only 57.5 to 58.5; swapping the TP01 of web"
                                                    + " and phone would mend it, or swapping the TP01 of web and post would mend it"));
        }

        @Test
        void areCountedAmongTheRowsLookedAtWhetherUsedOrNot() {
            Finding finding = PlausibilityRules.book()
                    .decide(LandlordReturn.builder()
                            .read(TableSource.csv("a.csv", MANAGEMENT + "2024,ALL,X,BS01,1,2,\n"))
                            .read(TableSource.csv(
                                    "b.csv",
                                    CHANNELS + "2025,LCRA,X,web,1,2\n2025,LCRA,X,phone,1,2\n"
                                            + "2025,LCRA,X,post,-1,2\n"))
                            .build())
                    .get(0);

            assertThat(finding.statement()).isEqualTo("No fault in 4 checked");
        }
    }

    @Nested
    class Required {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                HOMES          | tenure,date,homes         | ,2025-03-31,5   | tenure
                HOMES          | tenure,date,homes         | LCRA,,5         | date
                HOMES          | tenure,date,homes         | LCRA,2025-03-31,| homes
                SAMPLE         | tenure,population,method  | ,5,census       | tenure
                COMMUNAL_AREAS | inspected,meets_standard  | ,yes            | inspected
                ASB            | opened,hate_incident      | ,yes            | opened
                """)
        void cellsMustNotBeEmpty(Records kind, String header, String row, String column) {
            Table.Records<?> file = TenantRecords.builder()
                    .read(kind, TableSource.csv(kind.file(), header + "\n" + row + "\n"))
                    .build()
                    .files()
                    .get(0);

            assertThat(file.report().issues())
                    .extracting(RowIssue::text)
                    .containsExactly(kind.file() + ", line 2, " + column + ": must not be empty");
        }

        @Test
        void aPopulationMayBeAsLargeAsABillion() {
            Table.Records<SurveySample> file = TenantRecords.builder()
                    .read(
                            Records.SAMPLE,
                            TableSource.csv(
                                    "sample.csv",
                                    "tenure,population,method\nLCRA,1000000000,sample\nLCRA,1000000001,sample\n"))
                    .build()
                    .sample()
                    .orElseThrow();

            assertThat(file.records())
                    .extracting(SurveySample::population)
                    .containsExactly(java.util.Optional.of(1_000_000_000L));
            assertThat(file.report().rejected()).isEqualTo(1);
        }
    }

    private static List<Finding> check(String... files) {
        LandlordReturn.Builder builder = LandlordReturn.builder();
        for (int at = 0; at < files.length; at++) {
            builder.read(TableSource.csv("file-" + at + ".csv", files[at]));
        }
        return PlausibilityRules.book().decide(builder.build()).stream()
                .filter(finding -> finding.outcome() == Outcome.BREACHED || finding.outcome() == Outcome.DEPARTED)
                .toList();
    }
}
