package org.civicrules.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.civicrules.core.file.CellText;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Output;
import org.civicrules.core.file.Sheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;

/** What is written as a workbook and read back is equal, and equal to what CSV gives. */
final class XlsxProperties {

    private record Cells(String text, BigDecimal number, LocalDate day) {}

    @Provide
    Arbitrary<List<Cells>> rows() {
        Arbitrary<String> words = Arbitraries.of(
                "=",
                "+",
                "-",
                "@",
                "'",
                "\"",
                ",",
                ";",
                "<",
                "&",
                "&amp;",
                "]]>",
                "_x0041_",
                "'=x",
                "Zoë",
                "家",
                "\uD83C\uDFE0",
                " ",
                "007",
                "1e5",
                "TRUE",
                "#N/A");
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(12)
                .filter(text -> CellText.printed(text).equals(text))
                .filter(text -> text.chars().noneMatch(c -> c >= 0xFFFE || Character.isSurrogate((char) c)));
        Arbitrary<String> text = Arbitraries.oneOf(words.list().ofMaxSize(6).map(parts -> String.join("", parts)), any)
                .map(String::strip);
        Arbitrary<BigDecimal> numbers = Arbitraries.integers()
                .between(0, 9)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(new BigDecimal("-99999999999"), new BigDecimal("99999999999"))
                        .ofScale(scale));
        Arbitrary<LocalDate> days = Arbitraries.longs().between(-40_000, 60_000).map(LocalDate::ofEpochDay);
        return Combinators.combine(text, numbers, days).as(Cells::new).list().ofMaxSize(6);
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll("rows") List<Cells> rows) {
        Sheet.Builder sheet = Sheet.builder(
                "s", Column.text("text", "Text"), Column.number("number", "Number"), Column.day("day", "Day"));
        rows.forEach(row -> sheet.row(row.text(), row.number(), row.day()));

        List<Cells> workbook = readBack(sheet.build(), ".xlsx");

        assertThat(workbook).usingElementComparator(XlsxProperties::compare).isEqualTo(rows);
        assertThat(workbook).usingElementComparator(XlsxProperties::compare).isEqualTo(readBack(sheet.build(), ".csv"));
    }

    private static int compare(Cells one, Cells other) {
        return one.text().equals(other.text())
                        && one.day().equals(other.day())
                        && one.number().compareTo(other.number()) == 0
                ? 0
                : 1;
    }

    private static List<Cells> readBack(Sheet sheet, String ending) {
        try {
            Path file = Files.createTempFile("written", ending);
            try {
                Output.to(file).overwriting(true).sheets(List.of(sheet));
                return Table.strict(
                        TableSource.file(file),
                        Columns.required("text", "number", "day"),
                        row -> new Cells(
                                row.text("text"),
                                row.number("number").orElseThrow(),
                                row.date("day").orElseThrow()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
