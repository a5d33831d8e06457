package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TableTest {

    private static final Columns HOMES = Columns.required("id", "let").optional("note");

    private static Table.Records<String> read(Columns columns, String csv) {
        return Table.records(TableSource.csv("homes.csv", csv), columns, TableTest::cells);
    }

    private static String cells(Row row) {
        return row.text("id") + "|" + row.text("let") + "|" + row.text("note");
    }

    private static List<String> texts(FileReport report) {
        return report.issues().stream().map(RowIssue::text).toList();
    }

    @Test
    void findsColumnsByNameInAnyOrderAndCase() {
        Table.Records<String> homes = read(
                Columns.required("home_id", "let"),
                "LET,Colour,Home ID\nyes,red,H1\n",
                row -> row.text("home_id") + "|" + row.text("let"));

        assertThat(homes.records()).containsExactly("H1|yes");
        assertThat(homes.columns()).containsExactly("let", "home_id");
        assertThat(homes.others()).containsExactly("colour");
        assertThat(homes.report())
                .isEqualTo(FileReport.of("homes.csv", 1, 1, homes.report().issues()));
        assertThat(homes.report().issues()).isEmpty();
    }

    private static Table.Records<String> read(Columns columns, String csv, Function<Row, String> reader) {
        return Table.records(TableSource.csv("homes.csv", csv), columns, reader);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uFEFFid,let\nH1,yes\n", "\uFEFF\"id\",\"let\"\nH1,yes\n", "\uFEFF\r\nid,let\r\nH1,yes\r\n"})
    void passesOverAByteOrderMark(String csv) {
        assertThat(read(HOMES, csv).records()).containsExactly("H1|yes|");
        assertThat(read(HOMES.lineByLine(), csv).records()).containsExactly("H1|yes|");
    }

    @Test
    void findsTheHeaderBelowEmptyRows() {
        Table.Records<String> homes = read(HOMES, "\n , ,\nid,let\nH1,yes\n\n  \nH2,no");

        assertThat(homes.records()).containsExactly("H1|yes|", "H2|no|");
        assertThat(homes.report().read()).isEqualTo(2);
    }

    @Test
    void notesOtherColumnsWhereThatIsAskedFor() {
        assertThat(texts(
                        read(HOMES.othersNoted(), "id,Warden,let,\nH1,x,yes,\n").report()))
                .containsExactly("homes.csv, line 1, column 2: not a column of this layout; left out of account");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'id,let,ID'       | homes.csv, line 1, id: stands twice in the header; keep one",
                "'id,note'         | homes.csv, line 1, let: this column is missing; the header must have id,let",
                "'note'            | homes.csv, line 1, id: missing, with let; the header must have id,let",
                "'id;let'          | homes.csv, line 1: the cells are separated by semicolons; save the file with commas",
                "''                | homes.csv, line 1: the file is empty; its first line must name the columns id,let",
                "'\"id,let'        | 'homes.csv, line 1: the file is not readable as CSV; look for a quotation mark that is not closed'",
            })
    void refusesAHeaderThatCannotBeUsed(String header, String message) {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(HOMES, header + "\n"))
                .withMessage(message)
                .satisfies(fault -> assertThat(fault.issues())
                        .singleElement()
                        .satisfies(issue -> assertThat(issue.done()).isEqualTo(RowIssue.Done.FILE_REJECTED)));
    }

    @Test
    void refusesAHeaderLineThatIsNoCsvAlsoLineByLine() {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(HOMES.lineByLine(), "\"id,let\nH1,yes\n"))
                .withMessageStartingWith("homes.csv, line 1: the row is not readable as CSV");
    }

    @Test
    void readsAColumnThatMayStandSeveralTimes() {
        List<List<String>> rates = new ArrayList<>();

        Table.each(
                TableSource.csv("rates.csv", "rate,id,Rate\n1,H1,2\n3,H2\n"),
                Columns.required("id").repeated("rate"),
                row -> rates.add(row.texts("rate")));

        assertThat(rates).containsExactly(List.of("1", "2"), List.of("3", ""));
    }

    @Test
    void readsAShortRowAsOneWithEmptyCells() {
        assertThat(read(HOMES, "id,let,note\nH1\n").records()).containsExactly("H1||");
    }

    @Test
    void rejectsARowWithMoreCellsThanTheHeaderUnlessTheyAreEmpty() {
        Table.Records<String> homes = read(HOMES, "id,let\nH1,yes, ,\nH2,yes,and more\n");

        assertThat(homes.records()).containsExactly("H1|yes|");
        assertThat(texts(homes.report()))
                .containsExactly(
                        "homes.csv, line 3: has 3 cells, the header 2; put a cell that holds a comma in quotation marks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsTheRowsThatAnOpenQuotationMarkSwallowed(String end) {
        String csv = String.join(end, "id,let", "H1,yes", "H2,\"no", "H3,yes", "H4,no\"", "H5,yes", "");

        Table.Records<String> homes = read(HOMES, csv);

        assertThat(homes.records()).containsExactly("H1|yes|", "H5|yes|");
        assertThat(homes.report().read()).isEqualTo(5);
        assertThat(homes.report().rejected()).isEqualTo(3);
        assertThat(homes.report().issues()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(3);
            assertThat(issue.code()).isEqualTo("line-break-in-cell");
        });
    }

    @Test
    void refusesAFileWhoseLastQuotationMarkIsOpen() {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(HOMES, "id,let\nH1,yes\nH2,\"no\nH3,yes\n"))
                .withMessageStartingWith("homes.csv, line 3: the file is not readable as CSV");
    }

    @Test
    void losesOneRowToAnOpenQuotationMarkWhereEachLineIsARow() {
        Table.Records<String> homes = read(HOMES.lineByLine(), "id,let\r\nH1,yes\r\n \r\nH2,\"no\r\nH3,yes\r\n");

        assertThat(homes.records()).containsExactly("H1|yes|", "H3|yes|");
        assertThat(homes.report().read()).isEqualTo(3);
        assertThat(texts(homes.report()))
                .containsExactly(
                        "homes.csv, line 4: the row is not readable as CSV; look for a quotation mark that is not"
                                + " closed, and keep the row on one line");
    }

    @Test
    void keepsTextOfManyLinesAndCountsItsRowOnce() {
        Table.Records<String> homes = read(
                HOMES.ofManyLines("note"), "id,let,note\nH1,yes,\"one\ntwo\tthree\r\nfour\"\nH2,\"n\no\",x\nH3,yes,\n");

        assertThat(homes.records()).containsExactly("H1|yes|one\ntwo\tthree\r\nfour", "H3|yes|");
        assertThat(homes.report().read()).isEqualTo(1 + 2 + 1);
        assertThat(homes.report().rejected()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u202e", "\u2066", "\u200f", "\u061c", "\u0000", "\u0085", "\t"})
    void rejectsARowWithACharacterThatActs(String character) {
        Table.Records<String> homes = read(HOMES, "id,let,other\nH1,yes," + character + "\nH" + character + "2,no,\n");

        assertThat(homes.records()).containsExactly("H1|yes|");
        assertThat(texts(homes.report()))
                .containsExactly("homes.csv, line 3, id: holds a character that cannot be seen; type the cell again");
    }

    @Test
    void passesOverWhiteSpaceRoundACell() {
        assertThat(read(HOMES, "id,let\n\t H1 ,yes\u2003\n").records()).containsExactly("H1|yes|");
    }

    @Test
    void leavesABadCellOfAForgivingColumnOut() {
        Columns forgiving = Columns.required("id").optional("day").forgiving("day");

        Table.Records<String> homes = Table.records(
                TableSource.csv("homes.csv", "id,day\nH1,never\nH2,\u202e\nH3,2024-02-29\n"),
                forgiving,
                row -> row.text("id") + row.date("day"));

        assertThat(homes.records()).containsExactly("H1Optional.empty", "H2Optional.empty", "H3Optional[2024-02-29]");
        assertThat(homes.report().rejected()).isZero();
        assertThat(homes.report().issues())
                .extracting(RowIssue::done)
                .containsExactly(RowIssue.Done.CELL_LEFT_OUT, RowIssue.Done.CELL_LEFT_OUT);
        assertThat(texts(homes.report()).get(0))
                .isEqualTo("homes.csv, line 2, day: expected a day that exists, such as 2024-04-30 or 30/04/2024;"
                        + " the cell is left out");
    }

    @Test
    void handsRowsThatCannotBeToldApartOverRejected() {
        List<String> seen = new ArrayList<>();

        FileReport report = Table.each(
                TableSource.csv("homes.csv", "id,let\nH1,yes\nH2,a,b\n"),
                HOMES,
                row -> seen.add(row.line() + " " + row.isWhole() + " " + row.isRejected() + " " + row.size()));

        assertThat(seen).containsExactly("2 true false 2", "3 false true 3");
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void rejectsARowOnceHoweverMuchIsWrongWithIt() {
        Table.Records<String> homes = read(Columns.required("id", "let"), "id,let\nH1,x\n", row -> {
            row.reject("id", "odd", "is odd");
            row.reject("let", "odd", "is odd too");
            return "";
        });

        assertThat(homes.records()).isEmpty();
        assertThat(homes.report()).satisfies(report -> {
            assertThat(report.read()).isEqualTo(1);
            assertThat(report.rejected()).isEqualTo(1);
            assertThat(report.issues()).hasSize(2);
        });
    }

    @Test
    void dropsTheRecordOfARowThatALaterOneShowsToBeWrong() {
        Table.Records<String> homes = read(Columns.required("id", "let"), "id,let\nH1,x\nH2,x\nH1,y\n", row -> {
            if (row.line() == 4) {
                row.reject("id", "repeated", "stands twice");
                row.rejectAlso(2, "id", "repeated", "stands twice");
            }
            return row.text("id");
        });

        assertThat(homes.records()).containsExactly("H2");
        assertThat(homes.report().accepted()).isEqualTo(1);
        assertThat(texts(homes.report()))
                .containsExactly("homes.csv, line 2, id: stands twice", "homes.csv, line 4, id: stands twice");
    }

    @Test
    void notesWhatIsOddAndUsesTheRow() {
        Table.Records<String> homes = read(HOMES, "id,let\nH1,x\n", row -> {
            row.note("let", "odd-word", RowIssue.Done.REPAIRED, "read as yes");
            return "kept";
        });

        assertThat(homes.records()).containsExactly("kept");
        assertThat(homes.report().issues()).extracting(RowIssue::rejects).containsExactly(false);
    }

    @Test
    void saysTheSameOfManyRowsInOneText() {
        Table.Records<String> homes = read(Columns.required("id", "let"), "id,let\nH1,x\nH2,x\n", row -> {
            row.whole("let", 1, 5);
            return "";
        });

        RowIssue first = homes.report().issues().get(0);
        assertThat(first.text()).isEqualTo("homes.csv, line 2, let: expected a whole number from 1 to 5");
        assertThat(homes.report().issues().get(1).mend()).isSameAs(first.mend());
    }

    @Test
    void refusesAColumnThatTheTableDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Columns.required("id"), "id\nH1\n", row -> row.text("let")))
                .withMessage("a cell must be of a column of the table: column=let");
    }

    @Test
    void tellsEveryFaultOfATableThatMustBeRight() {
        TableSource source = TableSource.csv("rates.csv", "id,rate\nR1,1\nR2,x\nR3,-1\nR4,a,b\n");

        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> Table.strict(source, Columns.required("id", "rate"), TableTest::rate))
                .satisfies(
                        fault -> assertThat(String.valueOf(fault.getMessage()).lines())
                                .containsExactly(
                                        "rates.csv, line 3, rate: expected a number such as 12, 12.5 or 1,201",
                                        "rates.csv, line 4: a rate must not be negative: rate=-1",
                                        "rates.csv, line 5: has 3 cells, the header 2; put a cell that holds a comma in quotation marks"));
    }

    private static String rate(Row row) {
        row.number("rate").filter(rate -> rate.signum() < 0).ifPresent(rate -> {
            throw new IllegalArgumentException("a rate must not be negative: rate=" + rate);
        });
        return row.text("id");
    }

    @Test
    void readsATableThatIsRightStrictly() {
        assertThat(Table.strict(
                        TableSource.csv("rates.csv", "id,rate\nR1,1\nR2,2\n"),
                        Columns.required("id", "rate").othersNoted(),
                        TableTest::rate))
                .containsExactly("R1", "R2");
    }

    @Test
    void readsAShippedTableAndPassesOverItsComments() {
        assertThat(Table.strict(TableSource.resource(TableTest.class, "homes.csv"), HOMES, TableTest::cells))
                .containsExactly("H1|yes|", "H2|no|");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableSource.resource(TableTest.class, "absent.csv"))
                .withMessage(
                        "a shipped table must be a resource of its module, in a package open to core: resource=absent.csv");
    }

    @Test
    void readsAFileAndRefusesASheetOfText(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("homes.csv"), "id,let\nH1,yes\n");

        assertThat(Table.records(TableSource.file(file), HOMES, TableTest::cells)
                        .records())
                .containsExactly("H1|yes|");
        assertThat(TableSource.isSpreadsheet(file)).isFalse();
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> Table.records(TableSource.file(file, Optional.of("2024")), HOMES, TableTest::cells))
                .withMessage(file + ": is text and has no sheets; name none, or name a spreadsheet");
    }

    @Test
    void namesAFileThatIsNotThere(@TempDir Path folder) {
        Path file = folder.resolve("absent.csv");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Table.records(TableSource.file(file), HOMES, TableTest::cells))
                .withMessageContaining(file.toString());
    }

    @Test
    void closesWhatItReadsAlsoWhereItsFirstByteFails() {
        boolean[] closed = {false};
        Reader failing = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("failed");
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Table.records(TableSource.csv("homes.csv", failing), HOMES, TableTest::cells));
        assertThat(closed[0]).isTrue();
    }
}
