package org.civicrules.performance.lookedafter.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.util.stream.Stream;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportedFiguresTest {

    private static final String HEADER = "INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED\n";
    private static final String GOOD = "cla.count,2021-22,12,,12\n";
    private static final String NO_INDICATOR = ", INDICATOR: is no indicator id; see civic-rules kpi list";
    private static final String NO_PART =
            ", INDICATOR: names no readable part; write at most 60 letters, digits and signs, in UTF-8";
    private static final String NO_PERIOD =
            ", PERIOD: is no period; write 2021-22, 2022-23 Q4, 2023-06 or 2023-04-01..2023-06-30";
    private static final String NO_PRINTED = ", PRINTED: is no number; write one such as 1201, \"1,201\", 67.9 or 15%";
    private static final String NO_NUMERATOR = ", NUMERATOR: is no number; write one such as 1201 or \"1,201\"";
    private static final String NO_DENOMINATOR = ", DENOMINATOR: is no number; write one such as 1201 or \"1,201\"";
    private static final String BELOW_ZERO = ": is below zero; check the sign";
    private static final String OPEN_QUOTE =
            ": the row is not readable as CSV; look for a quotation mark that is not closed, and keep the row on one line";
    private static final String UNSEEN = ": holds a character that cannot be seen; type the cell again";
    private static final String NO_PRINTED_AT_ALL = ", PRINTED: is blank; give the figure as printed";
    private static final String SIX_CELLS =
            ": has 6 cells, the header 5; put a cell that holds a comma in quotation marks";

    private static ReportedFigures read(String text) {
        return ReportedFigures.read(TableSource.csv("figures.csv", text));
    }

    static Stream<Arguments> oddRows() {
        return Stream.of(
                Arguments.of("cla.height,2021-22,,,1", NO_INDICATOR),
                Arguments.of("cla.count\0,2021-22,,,1", ", INDICATOR" + UNSEEN),
                Arguments.of(",2021-22,,,1", NO_INDICATOR),
                Arguments.of("cla.count,,,,1", NO_PERIOD),
                Arguments.of("x".repeat(1 << 20) + ",2021-22,,,1", NO_INDICATOR),
                Arguments.of("cla.by-sex/ma\0le,2021-22,,,1", ", INDICATOR" + UNSEEN),
                Arguments.of("cla.by-sex/m\uFFFDle,2021-22,,,1", NO_PART),
                Arguments.of("cla.by-sex/\u001b[2J,2021-22,,,1", ", INDICATOR" + UNSEEN),
                Arguments.of("cla.by-sex/,2021-22,,,1", NO_PART),
                Arguments.of("cla.by-sex/" + "x".repeat(61) + ",2021-22,,,1", NO_PART),
                Arguments.of("cla.count,lately,,,1", NO_PERIOD),
                Arguments.of("cla.count,+999999999-12,,,1", NO_PERIOD),
                Arguments.of("cla.count,0000-01,,,1", NO_PERIOD),
                Arguments.of("cla.count,9999-00,,,1", NO_PERIOD),
                Arguments.of("cla.count,2021-22,,,", NO_PRINTED_AT_ALL),
                Arguments.of("cla.count,2021-22,,,c", NO_PRINTED),
                Arguments.of("cla.count,2021-22,,,1\0", ", PRINTED" + UNSEEN),
                Arguments.of("cla.count,2021-22,,,\"12,01\"", NO_PRINTED),
                Arguments.of("cla.count,2021-22,,," + "9".repeat(1 << 20), NO_PRINTED),
                Arguments.of("cla.count,2021-22,x,y,1", NO_NUMERATOR + "\nfigures.csv, line 3" + NO_DENOMINATOR),
                Arguments.of("cla.count,2021-22,15%,,15", NO_NUMERATOR),
                Arguments.of("cla.count,2021-22,,,-1", ", PRINTED" + BELOW_ZERO),
                Arguments.of("cla.count,2021-22,-1,,1", ", NUMERATOR" + BELOW_ZERO),
                Arguments.of("cla.reconciliation,2021-22,,-1,1", ", DENOMINATOR" + BELOW_ZERO),
                Arguments.of("cla.count,2021-22,12,,1,201", SIX_CELLS),
                Arguments.of("cla.count,2021-22,12,12", NO_PRINTED_AT_ALL),
                Arguments.of("cla.count,2021-22,\"12,,12", OPEN_QUOTE),
                Arguments.of("cla.count,2021-22,\"12\"0,,12", OPEN_QUOTE));
    }

    @ParameterizedTest
    @MethodSource("oddRows")
    void rejectsAnOddRowWithItsLineAndCureAndReadsTheOthers(String row, String problem) {
        ReportedFigures figures = read(HEADER + GOOD + row + "\n" + GOOD);

        assertThat(figures.report().issues())
                .extracting(RowIssue::text)
                .containsExactlyElementsOf(Splitter.on('\n').split("figures.csv, line 3" + problem));
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
                "cla.count,2021-22,12,,12,",
            })
    void readsWhatAReportPrints(String row) {
        assertThat(read(HEADER + row).report().issues()).isEmpty();
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
                .isInstanceOf(UnusableFile.class)
                .hasMessage("figures.csv, line " + message);
    }

    static Stream<Arguments> unusableHeaders() {
        String all = "INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED";
        String empty = "1: the file is empty; its first line must name the columns " + all;
        return Stream.of(
                Arguments.of("", empty),
                Arguments.of("\uFEFF\n", empty),
                Arguments.of(
                        "INDICATOR,PRINTED\ncla.count,1\n",
                        "1, PERIOD: missing, with NUMERATOR, DENOMINATOR; the header must have " + all),
                Arguments.of(
                        "INDICATOR;PERIOD;NUMERATOR;DENOMINATOR;PRINTED\n",
                        "1: the cells are separated by semicolons; save the file with commas"),
                Arguments.of("INDICATOR,\"PERIOD,NUMERATOR\n", "1" + OPEN_QUOTE),
                Arguments.of(all + ",period\n", "1, PERIOD: stands twice in the header; keep one"));
    }

    @Test
    void readsAHeaderAlone() {
        assertThat(read(HEADER)).isEqualTo(read(HEADER + "\n \n"));
        assertThat(read(HEADER).figures()).isEmpty();
        assertThat(read(HEADER).report().issues()).isEmpty();
    }
}
