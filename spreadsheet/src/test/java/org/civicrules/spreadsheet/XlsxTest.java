package org.civicrules.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Output;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Sheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XlsxTest {

    private static final String HEADER = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>value</t></is></c></row>""";
    private static final Columns COLUMNS = Columns.required("id", "value");

    @TempDir
    private Path folder;

    private static Table.Records<String> read(Path file) {
        return Table.records(TableSource.file(file), COLUMNS, row -> row.text("id") + "|" + row.text("value"));
    }

    /** What a cell of the second column is read as, or the fault told of it. */
    private String value(HandMade workbook, String cell) throws IOException {
        Table.Records<String> read =
                read(workbook.sheet("S", HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>" + cell + "</row>")
                        .in(folder));
        return read.records().isEmpty()
                ? read.report().issues().get(0).code()
                : read.records().get(0).substring("1|".length());
    }

    private String value(String cell) throws IOException {
        return value(
                new HandMade().formats("0.00", "dd\\/mm\\/yyyy", "[$-809]d mmmm yyyy", "0&quot; days&quot;", "hh:mm"),
                cell);
    }

    @ParameterizedTest
    @CsvSource({
        "69.099999999999994, 69.1",
        "0.30000000000000004, 0.3",
        "92.821277653492416, 92.8212776534924",
        "100, 100",
        "1E3, 1000",
        "-2.5E-2, -0.025",
        "123456789012345, 123456789012345",
        "0.0, 0",
        "1.50, 1.5",
        "1E400, error-cell",
        "1E-999999999, error-cell",
        "1E999999999, error-cell",
        "twelve, error-cell"
    })
    void readsANumberWithoutTheNoiseOfItsBinaryForm(String raw, String text) throws IOException {
        assertThat(value("<c r=\"B2\"><v>" + raw + "</v></c>")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "45322, 1, 2024-01-31",
        "45322, 3, 2024-01-31",
        "45322, 4, 2024-01-31",
        "45322.385416666664, 1, 2024-01-31T09:15",
        "45322.99999999, 1, 2024-02-01",
        "45322.5000116, 1, 2024-01-31T12:00:01",
        "1, 1, 1900-01-01",
        "59, 1, 1900-02-28",
        "60, 1, error-cell",
        "61, 1, 1900-03-01",
        "0, 1, error-cell",
        "-1, 1, error-cell",
        "2958465, 1, 9999-12-31",
        "2958466, 1, error-cell",
        "45322, 0, 45322",
        "45322, 2, 45322",
        "7, 5, 7",
        "0.5, 6, 0.5",
        "45322, 99, 45322"
    })
    void readsADayWhereTheCellShowsOne(String raw, String format, String text) throws IOException {
        assertThat(value("<c r=\"B2\" s=\"" + format + "\"><v>" + raw + "</v></c>"))
                .isEqualTo(text);
    }

    @Test
    void readsDaysCountedFrom1904() throws IOException {
        assertThat(value(new HandMade().formats().countingFrom1904(), "<c r=\"B2\" s=\"1\"><v>43860</v></c>"))
                .isEqualTo("2024-01-31");
    }

    @Test
    void readsAWorkbookWithoutFormats() throws IOException {
        assertThat(value(new HandMade(), "<c r=\"B2\"><v>45322</v></c>")).isEqualTo("45322");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2' t='b'><v>1</v></c>                             | TRUE",
                "<c r='B2' t='b'><v>0</v></c>                             | FALSE",
                "<c r='B2' t='e'><v>#DIV/0!</v></c>                       | error-cell",
                "<c r='B2' t='e'><f>1/0</f><v>#DIV/0!</v></c>             | error-cell",
                "<c r='B2' t='str'><f>NA()</f><v>#N/A</v></c>             | error-cell",
                "<c r='B2'><f>1+1</f><v>2</v></c>                         | 2",
                "<c r='B2' s='1'><f>TODAY()</f><v>45322</v></c>           | 2024-01-31",
                "<c r='B2' t='str'><f>A2&amp;A2</f><v>11</v></c>          | 11",
                "<c r='B2' t='b'><f>A2=1</f><v>1</v></c>                  | TRUE",
                "<c r='B2'><f>1+1</f></c>                                 | error-cell",
                "<c r='B2' t='inlineStr'><is><t>=1+1</t></is></c>         | =1+1",
                "<c r='B2' t='inlineStr'><is><t>007</t></is></c>          | 007",
                "<c r='B2' t='inlineStr'><is><t>_x0041_x</t></is></c>     | Ax",
                "<c r='B2' t='inlineStr'><is><t>&#x202e;x</t></is></c>    | control-character",
            })
    void readsEveryOtherKindOfCell(String cell, String text) throws IOException {
        assertThat(value(cell.replace('\'', '"'))).isEqualTo(text);
    }

    @Test
    void takesAnEmptyCellAsNotGiven() throws IOException {
        assertThat(value("<c r=\"B2\" s=\"1\"/>")).isEmpty();
        assertThat(value("<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c>")).isEmpty();
    }

    @Test
    void tellsOfAnErrorAtItsPlace() throws IOException {
        Path file = new HandMade()
                .sheet("S", HEADER + "<row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"B7\" t=\"e\"><v>#REF!</v></c></row>")
                .in(folder);

        assertThat(read(file).report().issues())
                .extracting(RowIssue::text)
                .containsExactly(file + ", line 7, value: holds an error in place of a value; mend its formula");
    }

    @Test
    void passesOverRowsWithoutAValueAndCountsTheOthers() throws IOException {
        Path file = new HandMade()
                .sheet(
                        "S",
                        HEADER + "<row r=\"2\"/><row r=\"4\"><c r=\"B4\"><v>5</v></c></row>"
                                + "<row r=\"5\"><c r=\"A5\" t=\"str\"><f>\"\"</f><v></v></c></row>"
                                + "<row r=\"6\"><c r=\"B6\" t=\"e\"><v>#N/A</v></c></row>")
                .in(folder);

        Table.Records<String> read = read(file);

        assertThat(read.records()).containsExactly("|5");
        assertThat(read.report().read()).isEqualTo(2);
        assertThat(read.report().issues()).extracting(RowIssue::line).containsExactly(6L);
    }

    @Test
    void findsTheHeaderBelowATitle() throws IOException {
        Path file = new HandMade()
                .sharedStrings("Homes, 2024", "id", "value")
                .sheet("S", """
                        <row r="1"><c r="A1" t="s"><v>0</v></c></row>
                        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c></row>
                        <row r="4"><c r="A4"><v>1</v></c><c r="B4"><v>2</v></c></row>""")
                .in(folder);

        assertThat(read(file).records()).containsExactly("1|2");
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(
                        () -> Table.each(TableSource.file(file), Columns.required("id", "let"), row -> row.text("id")))
                .withMessage(file + ", line 1, id: missing, with let; the header must have id,let");
    }

    @Test
    void readsASheetByItsNameAndTheOnlyOneWithout() throws IOException {
        Path file = new HandMade()
                .sheet("Homes", HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>")
                .sheet("Codes", "hidden", HEADER + "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row>")
                .in(folder);

        assertThat(read(file).records()).containsExactly("1|");
        assertThat(named(file, "Codes")).containsExactly("2");
        assertThat(named(file, "homes")).containsExactly("1");
        Path behindANumberSign = Path.of(file + "#Codes");
        assertThat(read(behindANumberSign).records()).containsExactly("2|");
        assertThat(read(behindANumberSign).report().file()).isEqualTo(file + "#Codes");
        assertThat(TableSource.isSpreadsheet(behindANumberSign)).isTrue();
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> Output.to(file)
                        .notOver(List.of(behindANumberSign))
                        .overwriting(true)
                        .check())
                .withMessageStartingWith(file + ": is read in this run");
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> named(file, "Home"))
                .withMessage(file + ": has no sheet of that name; did you mean Homes?");
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> named(file, "2023-24"))
                .withMessage(file + ": has no sheet of that name; it has Homes, Codes");
    }

    @Test
    void takesANumberSignOfAnyOtherFileForPartOfItsName() throws IOException {
        Path csv = Files.writeString(folder.resolve("homes#1.csv"), "id,value\n1,2\n");
        Path book = folder.resolve("book.xlsx#1.xlsx");
        Files.copy(
                new HandMade()
                        .sheet("S", HEADER + "<row r=\"2\"><c r=\"A2\"><v>3</v></c></row>")
                        .in(folder),
                book);

        assertThat(read(csv).records()).containsExactly("1|2");
        assertThat(read(book).records()).containsExactly("3|");
        assertThat(TableSource.fileOf(Path.of("book.xlsx#A#B"))).isEqualTo(Path.of("book.xlsx"));
    }

    private static List<String> named(Path file, String sheet) {
        return Table.records(TableSource.file(file, Optional.of(sheet)), COLUMNS, row -> row.text("id"))
                .records();
    }

    @Test
    void asksForANameWhereThereAreSeveralSheets() throws IOException {
        Path several = new HandMade().sheet("A", HEADER).sheet("B", HEADER).in(folder);
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(several))
                .withMessage(several + ": has several sheets; name one, as in book.xlsx#Sheet1: A, B");

        Path none = new HandMade().sheet("A", "hidden", HEADER).in(folder);
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(none))
                .withMessage(none + ": shows no sheet; name one, as in book.xlsx#Sheet1: A");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "id,value\n1,2\n");
        Path old = Files.write(folder.resolve("old.XLSX"), new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
        });
        Path cut = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0});
        Path other = folder.resolve("other.xlsx");
        Files.copy(new HandMade().part("xl/workbook.xml", "<html/>").in(folder), other);

        assertRefused(text, "is no .xlsx workbook; open it in a spreadsheet program and save it as one");
        assertRefused(old, "is protected by a password, or an old .xls; save it without a password as .xlsx");
        assertRefused(cut, "is no .xlsx workbook; open it in a spreadsheet program and save it as one");
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(other))
                .withMessageStartingWith(other.toString());
        assertThat(TableSource.isSpreadsheet(old)).isTrue();
    }

    private static void assertRefused(Path file, String why) {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(file))
                .withMessage(file + ": " + why);
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path absent = folder.resolve("absent.xlsx");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> read(absent))
                .withMessageContaining(absent.toString());
    }

    @Test
    void refusesASheetThatBreaksOff() throws IOException {
        Path file = new HandMade()
                .sheet(
                        "S",
                        HEADER
                                + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\" t=\"d\"><v>2024</v></c></row>")
                .in(folder);

        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(file))
                .withMessage(
                        file
                                + ", line 3: the sheet cannot be read from here on; open it in a spreadsheet program and save it again");
    }

    @Test
    void resolvesNoEntityOfADocumentType() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path file = new HandMade()
                .sheet("S", HEADER)
                .part("xl/worksheets/sheet1.xml", """
                        <!DOCTYPE x [<!ENTITY e SYSTEM "%s">]>
                        <worksheet><sheetData>%s<row r="2"><c r="A2" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>""".formatted(secret.toUri(), HEADER))
                .in(folder);

        String told;
        try {
            told = read(file).records().toString();
        } catch (UnusableFile e) {
            told = String.valueOf(e.getMessage());
        }
        assertThat(told).doesNotContain("secret\"").doesNotContain("[secret");
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        Path file = new HandMade()
                .sharedStrings("a".repeat(3 << 20))
                .sheet("S", HEADER)
                .in(folder);

        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(file))
                .withMessage(
                        file
                                + ": is packed more than 500 times smaller than what it holds; save the sheet as CSV in UTF-8 and read that");
        assertTooLarge(file, new Limits(100, 2 << 20, 8 << 20, 10_000), "is more than 2 MiB unpacked");
        assertTooLarge(file, new Limits(100, 8 << 20, 2 << 20, 10_000), "holds more than 2 MiB of text");
        assertTooLarge(file, new Limits(4, 8 << 20, 8 << 20, 10_000), "is packed of more than 4 parts");
        new Limits(5, 8 << 20, 8 << 20, 10_000).check(file);
    }

    private static void assertTooLarge(Path file, Limits limits, String why) {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> new Xlsx(limits).open(file, Optional.empty()))
                .withMessageStartingWith(file + ": " + why);
    }

    @Test
    void writesTypedCellsThatAreReadBack() {
        Path file = folder.resolve("out.xlsx");
        Sheet sheet = Sheet.builder(
                        "2023/24: homes [all]",
                        Column.text("id", "Id"),
                        Column.number("rate", "Rate"),
                        Column.money("cost", "Cost"),
                        Column.day("due", "Due"))
                .row("=1+1", "69.1", "1234.50", LocalDate.of(2024, 1, 31))
                .row("007", "12345678901234.567", Optional.empty(), LocalDate.of(1899, 12, 31))
                .row("_x0041_ 'tis", Optional.empty(), "-0.01", Optional.empty())
                .build();

        Output.to(file).sheets(List.of(sheet));

        assertThat(Table.records(
                                TableSource.file(file),
                                Columns.required("id", "rate", "cost", "due"),
                                row -> row.text("id") + "|" + row.text("rate") + "|" + row.text("cost") + "|"
                                        + row.text("due"))
                        .records())
                .containsExactly(
                        "=1+1|69.1|1234.5|2024-01-31", "007|12345678901234.567||1899-12-31", "_x0041_ 'tis||-0.01|");
    }

    @Test
    void writesSeveralSheetsUnderNamesOfTheirOwn() {
        Path file = folder.resolve("out.xlsx");
        Sheet one = Sheet.builder("homes", Column.text("id", "Id")).row("H1").build();
        Sheet two = Sheet.builder("homes", Column.text("id", "Id")).row("H2").build();

        Output.to(file).sheets(List.of(one, two));

        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(file))
                .withMessageMatching(".*has several sheets; name one, as in book.xlsx#Sheet1: homes, homes.+");
    }

    @Test
    void refusesToWriteNoSheetOrTextThatNoCellHolds() {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Sheet sheet = Sheet.builder("s", Column.text("id", "Id"))
                .row("x".repeat(32_768))
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> new Xlsx().write(List.of(), to));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Xlsx().write(List.of(sheet), to))
                .withMessage("a cell of a workbook holds at most 32767 characters: sheet=s, row=1, column=id");
    }

    @Test
    void leavesTheStreamOpenForItsOwner() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream to = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        new Xlsx()
                .write(
                        List.of(Sheet.builder("s", Column.number("n", "N"))
                                .row(BigDecimal.ONE)
                                .build()),
                        to);

        assertThat(closed[0]).isFalse();
        assertThat(to.size()).isPositive();
    }
}
