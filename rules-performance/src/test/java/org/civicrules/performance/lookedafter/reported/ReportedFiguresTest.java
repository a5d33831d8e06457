package org.civicrules.performance.lookedafter.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportedFiguresTest {

    private static final String HEADER = "INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED\n";
    private static final String GOOD = "cla.count,2021-22,12,,12\n";
    private static final String NO_INDICATOR = "INDICATOR is no indicator id; see civic-rules kpi list";
    private static final String NO_PART =
            "INDICATOR names no readable part; write at most 60 letters, digits and signs, in UTF-8";
    private static final String NO_PERIOD =
            "PERIOD is no period; write 2021-22, 2022-23 Q4, 2023-06 or 2023-04-01..2023-06-30";
    private static final String NO_PRINTED = "PRINTED is no number; write one such as 1201, \"1,201\", 67.9 or 15%";
    private static final String NO_NUMERATOR = "NUMERATOR is no number; write one such as 1201 or \"1,201\"";
    private static final String NO_DENOMINATOR = "DENOMINATOR is no number; write one such as 1201 or \"1,201\"";
    private static final String BELOW_ZERO = " is below zero; check the sign";
    private static final String OPEN_QUOTE = "the row is not CSV; close its quotation marks and keep it on one line";

    private static ReportedFigures read(String text) {
        return ReportedFigures.read("figures.csv", new StringReader(text));
    }

    private static String cells(int count) {
        return "the row has " + count + " cells, the header 5; give it 5, a number with commas in quotation marks";
    }

    static Stream<Arguments> oddRows() {
        return Stream.of(
                Arguments.of("cla.height,2021-22,,,1", NO_INDICATOR),
                Arguments.of("cla.count\0,2021-22,,,1", NO_INDICATOR),
                Arguments.of("x".repeat(1 << 20) + ",2021-22,,,1", NO_INDICATOR),
                Arguments.of("cla.by-sex/ma\0le,2021-22,,,1", NO_PART),
                Arguments.of("cla.by-sex/m\uFFFDle,2021-22,,,1", NO_PART),
                Arguments.of("cla.by-sex/\u001b[2J,2021-22,,,1", NO_PART),
                Arguments.of("cla.by-sex/,2021-22,,,1", NO_PART),
                Arguments.of("cla.by-sex/" + "x".repeat(61) + ",2021-22,,,1", NO_PART),
                Arguments.of("cla.count,lately,,,1", NO_PERIOD),
                Arguments.of("cla.count,+999999999-12,,,1", NO_PERIOD),
                Arguments.of("cla.count,0000-01,,,1", NO_PERIOD),
                Arguments.of("cla.count,9999-00,,,1", NO_PERIOD),
                Arguments.of("cla.count,2021-22,,,", "PRINTED is blank; give the figure as printed"),
                Arguments.of("cla.count,2021-22,,,c", NO_PRINTED),
                Arguments.of("cla.count,2021-22,,,1\0", NO_PRINTED),
                Arguments.of("cla.count,2021-22,,,\"12,01\"", NO_PRINTED),
                Arguments.of("cla.count,2021-22,,," + "9".repeat(1 << 20), NO_PRINTED),
                Arguments.of("cla.count,2021-22,x,y,1", NO_NUMERATOR + "; " + NO_DENOMINATOR),
                Arguments.of("cla.count,2021-22,15%,,15", NO_NUMERATOR),
                Arguments.of("cla.count,2021-22,,,-1", "PRINTED" + BELOW_ZERO),
                Arguments.of("cla.count,2021-22,-1,,1", "NUMERATOR" + BELOW_ZERO),
                Arguments.of("cla.reconciliation,2021-22,,-1,1", "DENOMINATOR" + BELOW_ZERO),
                Arguments.of("cla.count,2021-22,12,,1,201", cells(6)),
                Arguments.of("cla.count,2021-22,12,,12,", cells(6)),
                Arguments.of("cla.count,2021-22,12,12", cells(4)),
                Arguments.of("cla.count,2021-22,\"12,,12", OPEN_QUOTE),
                Arguments.of("cla.count,2021-22,\"12\"0,,12", OPEN_QUOTE));
    }

    @ParameterizedTest
    @MethodSource("oddRows")
    void rejectsAnOddRowWithItsLineAndCureAndReadsTheOthers(String row, String problem) {
        ReportedFigures figures = read(HEADER + GOOD + row + "\n" + GOOD);

        assertThat(figures.rejected()).containsExactly("figures.csv, line 3: " + problem);
        assertThat(figures.figures()).extracting(ReportedFigure::line).containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cla.count,2021-22,\"1,201\",,\"1,201\"",
                "cla.uasc.share,2021-22,15,100,15%",
                "cla.uasc.share,2021-22,15,100, 15 % ",
                "cla.reconciliation,2021-22,-1,,-1",
                "cla.uasc.nts-headroom,2021-22,-3,,-3",
                "cla.by-age-band/5-9/male,2021-22,3,10,30",
            })
    void readsWhatAReportPrints(String row) {
        assertThat(read(HEADER + row).rejected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFINDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED",
                "printed, period ,Indicator,NUMERATOR,DENOMINATOR,note",
                "\n\nINDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED",
            })
    void findsTheColumnsInAnyOrderAndCase(String header) {
        String row = header.startsWith("printed") ? "12,2021-22,cla.count,12,,seen\n" : GOOD;

        assertThat(read(header + "\n\n" + row).figures())
                .extracting(ReportedFigure::subject)
                .containsExactly("cla.count, 2021-22");
    }

    @ParameterizedTest
    @MethodSource("unusableHeaders")
    void refusesAFileWithoutItsColumns(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("figures.csv" + message + "expected INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED");
    }

    static Stream<Arguments> unusableHeaders() {
        return Stream.of(
                Arguments.of("", ", line 1: the file is empty; "),
                Arguments.of("\uFEFF\n", ", line 1: the file is empty; "),
                Arguments.of(
                        "INDICATOR,PRINTED\ncla.count,1\n",
                        ", line 1: these columns are missing: PERIOD, NUMERATOR, DENOMINATOR; "),
                Arguments.of(
                        "INDICATOR;PERIOD;NUMERATOR;DENOMINATOR;PRINTED\n",
                        ", line 1: these columns are missing: INDICATOR, PERIOD, NUMERATOR, DENOMINATOR, PRINTED; "),
                Arguments.of("INDICATOR,\"PERIOD,NUMERATOR\n", ", line 1: the header is not CSV; "),
                Arguments.of(
                        "INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED,period\n",
                        ", line 1: this column stands twice: PERIOD; "));
    }

    @Test
    void readsAHeaderAlone() {
        assertThat(read(HEADER)).isEqualTo(read(HEADER + "\n \n"));
        assertThat(read(HEADER).figures()).isEmpty();
        assertThat(read(HEADER).rejected()).isEmpty();
    }
}
