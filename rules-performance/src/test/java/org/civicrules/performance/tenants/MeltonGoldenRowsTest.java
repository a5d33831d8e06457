package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The 26 figures that Melton published for each of two years, restated from the Regulator of Social Housing's tables of the
 * years to 31 March 2024 and 2025 (Crown copyright, Open Government Licence v3.0): answers or counts, and the figure shown.
 */
class MeltonGoldenRowsTest {

    private static final String ROWS = """
            2024 | TP01   | 130+184+83+43+55   |  314 |  495 |  63.4
            2024 | TP02   | 136+92+34+30+25    |  228 |  317 |  71.9
            2024 | TP03   | 121+90+30+29+45    |  211 |  315 |  67.0
            2024 | TP04   | 162+161+70+44+42   |  323 |  479 |  67.4
            2024 | TP05   | 216+160+53+21+28   |  376 |  478 |  78.7
            2024 | TP06   | 102+139+83+62+63   |  241 |  449 |  53.7
            2024 | TP07   | 123+159+71+45+56   |  282 |  454 |  62.1
            2024 | TP08   | 163+181+68+31+30   |  344 |  473 |  72.7
            2024 | TP09   | 19+17+20+22+52     |   36 |  130 |  27.7
            2024 | TP10   | 55+49+15+11+11     |  104 |  141 |  73.8
            2024 | TP11   | 106+144+74+28+36   |  250 |  388 |  64.4
            2024 | TP12   | 78+64+64+43+56     |  142 |  305 |  46.6
            2024 | BS01   |                    | 1396 | 1397 |  99.9
            2024 | BS02   |                    |   18 |   18 | 100.0
            2024 | BS03   |                    |  427 |  427 | 100.0
            2024 | BS04   |                    |    4 |    4 | 100.0
            2024 | BS05   |                    |    4 |    4 | 100.0
            2024 | NM01 1 |                    |  106 | 1787 |  59.3
            2024 | NM01 2 |                    |    1 | 1787 |   0.6
            2024 | RP01   |                    |   76 | 1784 |   4.3
            2024 | RP02 1 |                    | 3990 | 4324 |  92.3
            2024 | RP02 2 |                    | 1239 | 1239 | 100.0
            2024 | CH01 1 |                    |   76 | 1787 |  42.5
            2024 | CH01 2 |                    |    9 | 1787 |   5.0
            2024 | CH02 1 |                    |   67 |   76 |  88.2
            2024 | CH02 2 |                    |    9 |    9 | 100.0
            2025 | TP01   | 99+120+51+37+38    |  219 |  345 |  63.5
            2025 | TP02   | 83+95+18+30+21     |  178 |  247 |  72.1
            2025 | TP03   | 83+76+19+47+23     |  159 |  248 |  64.1
            2025 | TP04   | 106+100+36+57+31   |  206 |  330 |  62.4
            2025 | TP05   | 119+120+27+31+30   |  239 |  327 |  73.1
            2025 | TP06   | 66+82+48+56+40     |  148 |  292 |  50.7
            2025 | TP07   | 65+110+56+40+29    |  175 |  300 |  58.3
            2025 | TP08   | 95+114+55+28+21    |  209 |  313 |  66.8
            2025 | TP09   | 5+25+16+20+16      |   30 |   82 |  36.6
            2025 | TP10   | 29+29+14+7+6       |   58 |   85 |  68.2
            2025 | TP11   | 47+100+55+31+30    |  147 |  263 |  55.9
            2025 | TP12   | 29+61+49+29+45     |   90 |  213 |  42.3
            2025 | BS01   |                    | 1425 | 1425 | 100.0
            2025 | BS02   |                    |  427 |  427 | 100.0
            2025 | BS03   |                    |  427 |  427 | 100.0
            2025 | BS04   |                    |  116 |  116 | 100.0
            2025 | BS05   |                    |  116 |  116 | 100.0
            2025 | NM01 1 |                    |  122 | 1785 |  68.3
            2025 | NM01 2 |                    |    0 | 1785 |   0.0
            2025 | RP01   |                    |   66 | 1785 |   3.7
            2025 | RP02 1 |                    | 4121 | 4269 |  96.5
            2025 | RP02 2 |                    |  992 |  997 |  99.5
            2025 | CH01 1 |                    |   69 | 1785 |  38.7
            2025 | CH01 2 |                    |    9 | 1785 |   5.0
            2025 | CH02 1 |                    |   62 |   69 |  89.9
            2025 | CH02 2 |                    |    9 |    9 | 100.0
            """;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = ROWS)
    void computesThePublishedFigure(
            String year, String code, String answers, String numerator, String denominator, String published) {
        SatisfactionMeasure measure = SatisfactionMeasures.find(code).orElseThrow();
        Tally tally = answers == null
                ? Tally.ofCounts(new BigDecimal(numerator), new BigDecimal(denominator))
                : answers(answers).tally();

        assertThat(tally.numerator()).isEqualTo(numerator);
        assertThat(tally.denominator()).isEqualTo(denominator);
        assertThat(IndicatorResult.of(measure.definition(), tally).publishedText())
                .contains(published);
    }

    @Test
    void readsTheSameFiguresFromFilesInThePublishedLayouts() {
        List<String> rows = ROWS.lines().map(String::strip).toList();
        StringBuilder perception = new StringBuilder(String.join(",", ReturnLayout.PERCEPTION.required()) + "\n");
        StringBuilder management = new StringBuilder(String.join(",", ReturnLayout.MANAGEMENT.required()) + "\n");
        for (String row : rows) {
            List<String> cells = Splitter.on('|').trimResults().splitToList(row);
            String start = cells.get(0) + ",LCRA,31UG," + cells.get(1) + ",";
            if (cells.get(2).isEmpty()) {
                management
                        .append(start)
                        .append(cells.get(3) + "," + cells.get(4))
                        .append('\n');
            } else {
                perception.append(start).append(cells.get(2).replace('+', ',')).append('\n');
            }
        }

        assertThat(published(perception)).isEqualTo(expected(rows, false)).hasSize(24);
        assertThat(published(management)).isEqualTo(expected(rows, true)).hasSize(28);
    }

    private static List<String> published(StringBuilder csv) {
        return LandlordReturnReader.read(TableSource.csv("return.csv", csv.toString())).rows().stream()
                .map(row -> row.year() + " " + row.measure() + " "
                        + row.result().orElseThrow().publishedText().orElseThrow())
                .toList();
    }

    private static List<String> expected(List<String> rows, boolean management) {
        return rows.stream()
                .map(row -> Splitter.on('|').trimResults().splitToList(row))
                .filter(cells -> cells.get(2).isEmpty() == management)
                .map(cells -> cells.get(0) + " " + cells.get(1) + " " + cells.get(5))
                .toList();
    }

    private static Answers answers(String counts) {
        return Answers.of(
                Splitter.on('+').splitToStream(counts).map(BigDecimal::new).collect(ImmutableList.toImmutableList()));
    }
}
