package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.indicator.NoValueReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandlordReturnReaderTest {

    private static final String PERCEPTION = "year,tenure,landlord,code,type,measure,very_satisfied,fairly_satisfied,"
            + "neither,fairly_dissatisfied,very_dissatisfied,not_applicable_dont_know,published_pct,weighted\n";
    private static final String MANAGEMENT =
            "year,scope,landlord,code,type,measure,multiplier,numerator,denominator,published\n";

    @Test
    void computesAPerceptionRowWithDoNotKnowOutsideTheDenominator() {
        ReturnRow row = perception("2024,LCRA,A Council,X1,LARP,TP05,216,160,53,21,28,3,78.66,No");

        assertThat(row.numerator()).contains(new java.math.BigDecimal("376"));
        assertThat(row.denominator()).contains(new java.math.BigDecimal("478"));
        assertThat(row.notApplicable()).contains(new java.math.BigDecimal("3"));
        assertThat(row.result().orElseThrow().valueText()).contains("78.6610878661");
        assertThat(row.result().orElseThrow().publishedText()).contains("78.7");
        assertThat(row.weighted()).isFalse();
        assertThat(row.printed()).isEqualTo("78.66");
        assertThat(row.landlord()).isEqualTo("A Council");
        assertThat(row.code()).isEqualTo("X1");
        assertThat(row.type()).isEqualTo("LARP");
        assertThat(row.scope()).isEqualTo("LCRA");
        assertThat(row.place()).isEqualTo("return.csv, line 2");
    }

    @Test
    void keepsWeightedAnswersExact() {
        ReturnRow row = perception("2024,LCRA,A,X1,PRP,TP02,103.6,44.1,15.4,9.6999999999999993,18.8,,77.09,Yes");

        assertThat(row.numerator()).contains(new java.math.BigDecimal("147.7"));
        assertThat(row.denominator()).contains(new java.math.BigDecimal("191.5999999999999993"));
        assertThat(row.weighted()).isTrue();
    }

    @Test
    void readsTheShortExponentOfASpreadsheet() {
        ReturnRow row = management("2024,ALL,A,X1,PRP,BS01,100,2.5E+1,1e2,");

        assertThat(row.result().orElseThrow().publishedText()).contains("25.0");
    }

    @Test
    void roundsATieUp() {
        assertThat(result("2024,ALL,A,X1,PRP,RP02 1,100,309,400,").publishedText())
                .contains("77.3");
        assertThat(result("2024,ALL,A,X1,PRP,RP02 1,100,309,400,").valueText()).contains("77.25");
    }

    @Test
    void countsARatePerThousandHomes() {
        IndicatorResult result = result("2024,LCRA,A,X1,PRP,CH01 1,1000,76,1787,");

        assertThat(result.valueText()).contains("42.5293788472");
        assertThat(result.publishedText()).contains("42.5");
        assertThat(result("2024,LCRA,A,X1,PRP,CH01 1,1000,3,2,").publishedText())
                .contains("1500.0");
    }

    @ParameterizedTest
    @CsvSource({
        "[X], NOT_COLLECTED, [X] left blank by the landlord",
        "[Z], NOT_APPLICABLE, [Z] not required of this landlord",
        "[E], EXCLUDED, [E] excluded by the regulator",
        "[S], INSUFFICIENT_SAMPLE, [S] fewer than 50 responses",
        "[U], ZERO_DENOMINATOR, [U] the denominator is zero",
        "[u], ZERO_DENOMINATOR, [U] the denominator is zero",
        "'', NOT_COLLECTED, the cell is empty",
    })
    void givesNoValueForAMarkerAndItsReason(String marker, NoValueReason reason, String detail) {
        IndicatorValue.None none = new IndicatorValue.None(reason, detail);

        assertThat(result("2024,ALL,A,X1,PRP,BS01,100," + marker + ",5,0").value())
                .isEqualTo(none);
        assertThat(result("2024,ALL,A,X1,PRP,BS01,100,5," + marker + ",0").value())
                .isEqualTo(none);
        assertThat(perception("2024,LCRA,A,X1,PRP,TP01,1,2," + marker + ",4,5,,,No")
                        .result()
                        .orElseThrow()
                        .value())
                .isEqualTo(none);
    }

    @Test
    void keepsTheCountBesideAMarker() {
        ReturnRow row = management("2024,LCRA,A,X1,LARP,CH02 1,100,[X],685,0");

        assertThat(row.numerator()).isEmpty();
        assertThat(row.denominator()).contains(new java.math.BigDecimal("685"));
    }

    @Test
    void takesTheFirstOfSeveralMarkers() {
        assertThat(result("2024,ALL,A,X1,PRP,BS01,100,[E],[X],").value())
                .isEqualTo(new IndicatorValue.None(NoValueReason.EXCLUDED, "[E] excluded by the regulator"));
    }

    @Test
    void makesNeitherNoughtNorAHundredOfNoughtOverNought() {
        assertThat(result("2024,ALL,A,X1,PRP,BS05,100,0,0,0").value())
                .isEqualTo(new IndicatorValue.None(NoValueReason.ZERO_DENOMINATOR, "the base is empty"));
        assertThat(result("2024,ALL,A,X1,PRP,BS05,100,0,1,0").publishedText()).contains("0.0");
    }

    @Test
    void givesNoValueForAPartGreaterThanItsWhole() {
        assertThat(result("2024,ALL,A,X1,PRP,BS05,100,5,4,100").value())
                .isEqualTo(new IndicatorValue.None(
                        NoValueReason.UNDETERMINED, "the numerator is greater than the denominator"));
        assertThat(result("2024,ALL,A,X1,PRP,BS05,100,4,4,100").publishedText()).contains("100.0");
    }

    @Test
    void givesNoValueForAYearBeforeTheMeasures() {
        assertThat(result("2023,ALL,A,X1,PRP,BS05,100,4,4,100").value())
                .isEqualTo(new IndicatorValue.None(
                        NoValueReason.NOT_IN_FORCE, "the measure is not in force in this year"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24,ALL,A,X1,PRP,BS01,100,1,2,        | year        | not-a-date
            2024,EVERY,A,X1,PRP,BS01,100,1,2,    | scope       | unknown-word
            2024,ALL,A,X1,PRP,BS09,100,1,2,      | measure     | unknown-word
            2024,ALL,A,X1,PRP,TP01,100,1,2,      | measure     | wrong-file
            2024,ALL,A,X1,PRP,BS01,100,one,2,    | numerator   | not-a-number
            2024,ALL,A,X1,PRP,BS01,100,1,-2,     | denominator | negative
            2024,ALL,A,X1,PRP,BS01,100,[Q],2,    | numerator   | unknown-marker
            2024,ALL,A,X1,PRP,BS01,100,1,'1 000',| denominator | not-a-number
            2024,ALL,A,X1,PRP,BS01,100,1,1E999,  | denominator | not-a-number
            2024,ALL,A,X1,PRP,BS01,100,1,000,2,3 | ''          | extra-cells
            """)
    void rejectsARowForABadCellAndSaysWhich(String row, String column, String code) {
        ReturnRow read = management(row);

        assertThat(read.isRejected()).isTrue();
        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(2);
            assertThat(issue.column()).isEqualTo(column);
            assertThat(issue.code()).isEqualTo(code);
        });
    }

    @Test
    void rejectsABadTenureAndBadAnswersOfAPerceptionRow() {
        ReturnRow row = perception("2024,XX,A,X1,LARP,BS01,a,160,53,-1,28,[?],78.66,No");

        assertThat(row.issues())
                .extracting(RowIssue::column)
                .containsExactly(
                        "tenure", "measure", "very_satisfied", "fairly_dissatisfied", "not_applicable_dont_know");
    }

    @Test
    void pointsAtTheCellWithoutRepeatingIt() {
        assertThat(management("2024,ALL,A,X1,PRP,BS01,100,Jane Doe,2,").issues())
                .extracting(RowIssue::text)
                .containsExactly("return.csv, line 2, numerator: expected a count in digits, with a point for"
                        + " decimals and no separators");
        assertThat(management("2024,ALL,A,X1,PRP,BS01,100,1,2,3,Jane Doe").issues())
                .extracting(RowIssue::text)
                .containsExactly(
                        "return.csv, line 2: has 11 cells, the header 10; put a cell that holds a comma in quotation marks");
    }

    @Test
    void keepsEveryRowInOrderAroundARejectedOne() {
        ReturnFile file = read(
                MANAGEMENT
                        + "2024,ALL,A,X1,PRP,BS01,100,1,2,\n2024,ALL,A,X2,PRP,BS01,100,x,2,\n2024,ALL,A,X3,PRP,BS01,100,3,4,\n");

        assertThat(file.rows()).extracting(ReturnRow::code).containsExactly("X1", "X2", "X3");
        assertThat(file.rows()).extracting(ReturnRow::isRejected).containsExactly(false, true, false);
        assertThat(file.issues()).extracting(RowIssue::line).containsExactly(3L);
    }

    @Test
    void findsColumnsByNameInAnyOrderAndCaseAndReportsTheOthers() {
        ReturnFile file = read("\uFEFFNote,Denominator,NUMERATOR,measure,code,scope,year\nx, 4 ,1,BS01,X1,all,2024\n");

        assertThat(file.layout()).isEqualTo(ReturnLayout.MANAGEMENT);
        assertThat(file.ignoredColumns()).containsExactly("note");
        assertThat(file.rows().get(0).result().orElseThrow().publishedText()).contains("25.0");
        assertThat(file.rows().get(0).landlord()).isEmpty();
    }

    @Test
    void treatsAShortRowAsOneWithEmptyCells() {
        assertThat(result("2024,ALL,A,X1,PRP,BS01,100,1").value())
                .isEqualTo(new IndicatorValue.None(NoValueReason.NOT_COLLECTED, "the cell is empty"));
    }

    @Test
    void reportsNoColumnThatItReads() {
        assertThat(read(PERCEPTION).ignoredColumns()).isEmpty();
        assertThat(read(MANAGEMENT).ignoredColumns()).containsExactly("multiplier");
        assertThat(read(PERCEPTION).rows()).isEmpty();
    }

    @Test
    void saysWhatIsMissingFromAHeader() {
        assertThatThrownBy(() -> read("year,scope,code,measure,numerator\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("return.csv, line 1, denominator: this column is missing; the header must have"
                        + " year,scope,code,measure,numerator,denominator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n", "year,tenure,code,channel,responses,tp01\n"})
    void saysWhichHeadersItKnows(String header) {
        assertThatThrownBy(() -> read(header))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("return.csv, line 1: the header is none of those known: perception (")
                .hasMessageContaining("very_satisfied")
                .hasMessageContaining("numerator,denominator");
    }

    @Test
    void refusesAFileWithoutAHeaderOrWithAColumnTwice() {
        assertThatThrownBy(() -> read(""))
                .hasMessage("return.csv, line 1: the file is empty; its first line must name the columns");
        assertThatThrownBy(() -> read("year,scope,YEAR\n"))
                .hasMessage("return.csv, line 1, year: stands twice in the header; keep one");
    }

    private static IndicatorResult result(String row) {
        return management(row).result().orElseThrow();
    }

    private static ReturnRow management(String row) {
        return read(MANAGEMENT + row + "\n").rows().get(0);
    }

    private static ReturnRow perception(String row) {
        return read(PERCEPTION + row + "\n").rows().get(0);
    }

    private static ReturnFile read(String csv) {
        return LandlordReturnReader.read(TableSource.csv("return.csv", csv));
    }
}
