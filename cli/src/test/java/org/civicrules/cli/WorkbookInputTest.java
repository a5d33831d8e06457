package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.civicrules.core.file.Output;
import org.civicrules.core.file.Sheet;
import org.civicrules.core.file.Sheet.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command answers the same from a workbook as from CSV. */
class WorkbookInputTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    private Path folder;

    /** The rows of a plain CSV file, numbers as numbers. */
    private static Sheet sheet(String title, Path csv) throws IOException {
        List<List<String>> rows = Files.readAllLines(csv).stream()
                .map(line -> Splitter.on(',').splitToList(line))
                .toList();
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        for (int at = 0; at < rows.get(0).size(); at++) {
            int place = at;
            String name = rows.get(0).get(at);
            boolean numbers =
                    rows.stream().skip(1).allMatch(row -> row.get(place).matches("\\d*"));
            columns.add(numbers ? Column.number(name, name) : Column.text(name, name));
        }
        Sheet.Builder sheet = Sheet.builder(title, columns.build());
        rows.stream().skip(1).forEach(row -> sheet.row(row.toArray()));
        return sheet.build();
    }

    @ParameterizedTest
    @CsvSource({
        "grade --plan housing-l2, housing-l2/scores.csv",
        "grade --plan housing-l3, housing-l3/scores.csv",
        "grant allocate --amount 331788.60 --unit 0.01, grants/weights.csv"
    })
    void answersTheSameFromAWorkbookAsFromCsv(String command, String example) throws IOException {
        Path csv = EXAMPLES.resolve(example);
        Path book = folder.resolve("book.xlsx");
        Output.to(book).sheets(List.of(sheet("first", csv)));

        CommandRun fromCsv = run(command, csv);
        CommandRun fromWorkbook = run(command, book);

        assertThat(fromWorkbook.exit()).isEqualTo(fromCsv.exit());
        assertThat(fromWorkbook.out()).isNotEmpty().isEqualTo(fromCsv.out());
    }

    private static CommandRun run(String command, Path file) {
        return CommandRun.of(Stream.concat(Splitter.on(' ').splitToStream(command), Stream.of(file))
                .toArray());
    }

    @Test
    void takesTheSheetBehindANumberSignAndAsksForOne() throws IOException {
        Path csv = EXAMPLES.resolve("grants/weights.csv");
        Path book = folder.resolve("book.xlsx");
        Output.to(book).sheets(List.of(sheet("first", csv), sheet("second", csv)));
        String command = "grant allocate --amount 100.00 --unit 0.01";

        assertThat(run(command, Path.of(book + "#second")).out())
                .isEqualTo(run(command, csv).out());
        assertThat(run(command, book).exit()).isEqualTo(Exit.USAGE);
        assertThat(run(command, book).err())
                .contains("has several sheets; name one, as in book.xlsx#Sheet1: first, second");
    }
}
