package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellTextTest {

    @Test
    void printsWhatActsAsItsEscape() {
        assertThat(CellText.printed("red\u001b[31m\nleft\u202eright"))
                .isEqualTo("red\\u001b[31m\\u000aleft\\u202eright");
        assertThat(CellText.printed("Zoë Ó'Neill 家 \uD83C\uDFE0")).isEqualTo("Zoë Ó'Neill 家 \uD83C\uDFE0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x1F, 0x7F, 0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x202E, 0x2066, 0x2069})
    void knowsWhatActs(int character) {
        assertThat(CellText.acts("a" + (char) character + "b", false)).isTrue();
        assertThat(CellText.printed("" + (char) character)).isEqualTo("\\u%04x".formatted(character));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x20, 0x7E, 0xA0, 0x061B, 0x061D, 0x200D, 0x2010, 0x2027, 0x202F, 0x2065, 0x206A})
    void leavesTheNeighboursOfWhatActsAlone(int character) {
        assertThat(CellText.acts("a" + (char) character + "b", false)).isFalse();
        assertThat(CellText.printed("" + (char) character)).isEqualTo("" + (char) character);
    }

    @Test
    void allowsLineBreaksAndTabsOnlyInTextOfManyLines() {
        assertThat(CellText.acts("one\ntwo\r\n\tthree", true)).isFalse();
        assertThat(CellText.acts("one\ntwo", false)).isTrue();
        assertThat(CellText.acts("one\u001btwo", true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1      | '=1+1", "+44       | '+44", "-item     | '-item", "@SUM      | '@SUM", "＝1       | '＝1",
                "'=1       | ''=1", "'         | '", "'tis      | 'tis", "a=1       | a=1", "\"\"        | \"\""
            })
    void marksWhatASpreadsheetWouldRun(String text, String marked) {
        assertThat(CellText.marked(text)).isEqualTo(marked);
        assertThat(CellText.read(marked)).isEqualTo(text);
    }

    @Test
    void marksAFormulaAlsoBehindWhiteSpace() {
        assertThat(CellText.marked("\t=1+1")).isEqualTo("'=1+1");
        assertThat(CellText.marked(" \r\n@x ")).isEqualTo("'@x");
        assertThat(CellText.marked(" plain ")).isEqualTo(" plain ");
    }
}
