package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RowTest {

    private enum Tenure {
        LOW_COST,
        SHARED
    }

    /** What a cell was read as, with the faults told of it. */
    private record Read<T>(T value, List<String> faults) {}

    private static <T> Read<T> read(String cell, Function<Row, T> reader) {
        List<T> values = new ArrayList<>();
        String csv = "cell,more\n\"" + cell.replace("\"", "\"\"") + "\",\n";
        FileReport report = Table.each(
                TableSource.csv("f.csv", csv), Columns.required("cell", "more"), row -> values.add(reader.apply(row)));
        return new Read<>(
                values.get(0),
                report.issues().stream()
                        .map(issue -> issue.code() + ": " + issue.mend())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29",
        "29/02/2024, 2024-02-29",
        "1/4/2024, 2024-04-01",
        "2024-04-01T00:00, 2024-04-01",
        "2024-04-01 00:00:00, 2024-04-01",
        "01/04/2024 00:00:00.000, 2024-04-01",
    })
    void readsADay(String cell, LocalDate day) {
        assertThat(read(cell, row -> row.date("cell"))).isEqualTo(new Read<>(Optional.of(day), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "31/04/2024",
                "2024-4-1",
                "01/04/24",
                "2024-04-01T00:01",
                "45383",
                "2024",
                "04/13/2024"
            })
    void refusesWhatIsNoDay(String cell) {
        assertThat(read(cell, row -> row.date("cell")))
                .isEqualTo(new Read<>(
                        Optional.empty(),
                        List.of("not-a-date: expected a day that exists, such as 2024-04-30 or 30/04/2024")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "12.50|12.50",
                "-0.1|-0.1",
                "1,201|1201",
                "1,201,345.5|1201345.5",
                "999999999999999|999999999999999"
            })
    void readsANumber(String cell, BigDecimal number) {
        assertThat(read(cell, row -> row.number("cell"))).isEqualTo(new Read<>(Optional.of(number), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,20",
                "12,01,345",
                "1e3",
                "0x1",
                "1.",
                ".5",
                "+1",
                "1 201",
                "£5",
                "9999999999999999",
                "NaN",
                "١"
            })
    void refusesWhatIsNoNumber(String cell) {
        assertThat(read(cell, row -> row.number("cell")))
                .isEqualTo(new Read<>(
                        Optional.empty(), List.of("not-a-number: expected a number such as 12, 12.5 or 1,201")));
    }

    @Test
    void refusesACountBelowZeroOnce() {
        assertThat(read("0", row -> row.count("cell"))).isEqualTo(new Read<>(Optional.of(BigDecimal.ZERO), List.of()));
        assertThat(read("-1", row -> row.count("cell")))
                .isEqualTo(new Read<>(Optional.empty(), List.of("negative: must not be below zero")));
        assertThat(read("x", row -> row.count("cell")).faults()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "5, true", "5.0, true", "0, false", "6, false", "1.5, false", "99999999999, false"})
    void readsAWholeNumberWithinItsBounds(String cell, boolean within) {
        Read<Optional<Integer>> read = read(cell, row -> row.whole("cell", 1, 5));

        assertThat(read.value().isPresent()).isEqualTo(within);
        assertThat(read.faults())
                .isEqualTo(within ? List.of() : List.of("not-a-number: expected a whole number from 1 to 5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234.5|1234.50", "1,234.50|1234.50", "£5|5.00", "-£5|-5.00", "£-5|-5.00", "0.010|0.01"})
    void readsAnAmount(String cell, String pounds) {
        assertThat(read(cell, row -> row.money("cell")))
                .isEqualTo(new Read<>(Optional.of(Money.parse("GBP " + pounds)), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "1£2", "££1", "5£", "$5", "5p"})
    void refusesWhatIsNoAmount(String cell) {
        assertThat(read(cell, row -> row.money("cell")))
                .isEqualTo(
                        new Read<>(
                                Optional.empty(),
                                List.of(
                                        "not-an-amount: expected an amount in pounds with at most two decimals, such as 1234.50")));
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "Y, true", "TRUE, true", "No, false", "n, false", "false, false"})
    void readsYesAndNo(String cell, boolean yes) {
        assertThat(read(cell, row -> row.yesNo("cell"))).isEqualTo(new Read<>(Optional.of(yes), List.of()));
    }

    @Test
    void refusesAnythingBetweenYesAndNo() {
        assertThat(read("maybe", row -> row.yesNo("cell")).faults())
                .containsExactly("unknown-word: expected yes or no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOW_COST", "low cost", "Low-Cost"})
    void readsAWordHoweverItsPartsAreJoined(String cell) {
        assertThat(read(cell, row -> row.word("cell", Tenure.class)))
                .isEqualTo(new Read<>(Optional.of(Tenure.LOW_COST), List.of()));
    }

    @Test
    void listsTheWordsThereAre() {
        assertThat(read("owned", row -> row.word("cell", Tenure.class)).faults())
                .containsExactly("unknown-word: expected one of: low_cost, shared");
        ImmutableMap<String, Integer> spellings = ImmutableMap.of("e1", 1, "e_2", 2);
        assertThat(read("E-2", row -> row.word("cell", spellings))).isEqualTo(new Read<>(Optional.of(2), List.of()));
        assertThat(read("e3", row -> row.word("cell", spellings)).faults())
                .containsExactly("unknown-word: expected one of: e1, e_2");
    }

    @Test
    void takesAnEmptyCellAsAFactNotGiven() {
        assertThat(read(
                        "  ",
                        row -> List.of(
                                row.find("cell"),
                                row.date("cell"),
                                row.number("cell"),
                                row.money("cell"),
                                row.yesNo("cell"))))
                .isEqualTo(new Read<>(
                        List.of(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        List.of()));
    }

    @Test
    void rejectsARowWithoutWhatItMustHave() {
        assertThat(read("", row -> row.required("cell", "name the recipient")))
                .isEqualTo(new Read<>(Optional.empty(), List.of("missing: name the recipient")));
        assertThat(read("R1", row -> row.required("cell", "name the recipient")))
                .isEqualTo(new Read<>(Optional.of("R1"), List.of()));
    }

    @Test
    void tellsOfASpoiltCellOnce() {
        assertThat(read("R\u202e1", row -> row.required("cell", "name the recipient")))
                .isEqualTo(new Read<>(
                        Optional.empty(),
                        List.of("control-character: holds a character that cannot be seen; type the cell again")));
    }

    @Test
    void takesTheMarkBeforeAFormulaOff() {
        assertThat(read("'=1+1", row -> row.text("cell")).value()).isEqualTo("=1+1");
        assertThat(read("'tis", row -> row.text("cell")).value()).isEqualTo("'tis");
    }
}
