package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.civicrules.core.file.Sheet.Column;

/** What holds of every table: no row is lost, and what is written is read back. */
final class TableProperties {

    /** A row as it is written, and whether it can be used. */
    private record Line(String text, boolean good) {}

    /** A row of a sheet. */
    private record Cells(String text, String more, BigDecimal number, LocalDate day) {}

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<Line> good =
                Arbitraries.integers().between(1, 5).map(score -> new Line("H" + score + "," + score, true));
        Arbitrary<Line> bad = Arbitraries.of(
                        "H1,six", "H1,6", "H1,1,2", "H\u202e1,1", "\u001b,1", "H1,0x1", "\"a, b\",-1")
                .map(text -> new Line(text, false));
        return Arbitraries.frequencyOf(Tuple.of(3, good), Tuple.of(1, bad))
                .list()
                .ofMaxSize(30);
    }

    @Property
    void everyRowIsAcceptedOrRejected(
            @ForAll("lines") List<Line> lines, @ForAll("lineEnds") String end, @ForAll boolean lineByLine) {
        StringBuilder csv = new StringBuilder("id,score").append(end);
        lines.forEach(line -> csv.append(line.text()).append(end));
        Columns columns = Columns.required("id", "score");

        Table.Records<Integer> read = Table.records(
                TableSource.csv("scores.csv", csv.toString()),
                lineByLine ? columns.lineByLine() : columns,
                row -> row.whole("score", 1, 5).orElse(0));

        long good = lines.stream().filter(Line::good).count();
        assertThat(read.report().read()).isEqualTo(lines.size());
        assertThat(read.report().accepted())
                .isEqualTo(good)
                .isEqualTo(read.records().size());
        assertThat(read.report().rejected()).isEqualTo(lines.size() - good);
        assertThat(read.report().issues().stream()
                        .map(RowIssue::line)
                        .distinct()
                        .count())
                .isEqualTo(read.report().rejected());
        Statistics.label("some rejected").collect(good < lines.size()).coverage(coverage -> {
            coverage.check(true).percentage(percentage -> percentage > 20);
            coverage.check(false).count(times -> times > 0);
        });
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "=",
                "+",
                "-",
                "@",
                "'",
                "\"",
                ",",
                ";",
                "#",
                "=1+1",
                "-5",
                "'=x",
                "''",
                "Zoë",
                "家",
                "\uD83C\uDFE0",
                "e\u0301",
                " ",
                "|",
                "\\",
                "%",
                "2024-01-31",
                "007",
                "1e5");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12).filter(text -> !CellText.acts(text, false));
        return Arbitraries.oneOf(words.list().ofMaxSize(6).map(parts -> String.join("", parts)), any)
                .map(String::strip);
    }

    @Provide
    Arbitrary<List<Cells>> rows() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                                .ofScale(3),
                        Arbitraries.longs().between(-20_000, 40_000).map(LocalDate::ofEpochDay))
                .as(Cells::new)
                .list()
                .ofMaxSize(8);
    }

    @Property
    void whatASheetWritesATableReadsBack(@ForAll("rows") List<Cells> rows) {
        Sheet.Builder sheet = Sheet.builder(
                "s",
                Column.text("text", "Text"),
                Column.word("more", "More"),
                Column.number("number", "Number"),
                Column.day("day", "Day"));
        rows.forEach(row -> sheet.row(row.text(), row.more(), row.number(), row.day()));
        StringWriter csv = new StringWriter();
        sheet.build().writeCsv(csv);

        Table.Records<Cells> read = Table.records(
                TableSource.csv("s.csv", csv.toString()),
                Columns.required("text", "more", "number", "day"),
                row -> new Cells(
                        row.text("text"),
                        row.text("more"),
                        row.number("number").orElseThrow(),
                        row.date("day").orElseThrow()));

        assertThat(read.report().issues()).isEmpty();
        assertThat(read.records()).isEqualTo(rows);
    }

    @Property
    void noCellOfTextBeginsAsAFormula(@ForAll("texts") String text) {
        StringWriter csv = new StringWriter();
        Sheet.builder("s", Column.text("text", "Text")).row(text).build().writeCsv(csv);

        String cell = csv.toString().substring("text\n".length()).replaceFirst("^\"", "");
        assertThat(cell).doesNotMatch("(?s)\\s*[=+\\-@].*");
    }

    @Property
    void theOrderOfTheColumnsChangesNothing(@ForAll("rows") List<Cells> rows, @ForAll Random random) {
        List<String> names = new ArrayList<>(ImmutableList.of("text", "number", "day"));
        List<Column> columns = new ArrayList<>(ImmutableList.of(
                Column.text("text", "Text"), Column.number("number", "Number"), Column.day("day", "Day")));
        Collections.shuffle(columns, random);
        Sheet.Builder sheet = Sheet.builder("s", columns);
        for (Cells row : rows) {
            sheet.row(columns.stream()
                    .map(column -> switch (column.type()) {
                        case NUMBER -> row.number();
                        case DAY -> row.day();
                        default -> row.text();
                    })
                    .toArray());
        }
        StringWriter csv = new StringWriter();
        sheet.build().writeCsv(csv);

        List<List<String>> read = Table.records(
                        TableSource.csv("s.csv", csv.toString()),
                        Columns.required(names),
                        row -> names.stream().map(row::text).toList())
                .records();

        assertThat(read)
                .isEqualTo(rows.stream()
                        .map(row -> List.of(
                                row.text(),
                                row.number().toPlainString(),
                                row.day().toString()))
                        .toList());
    }
}
