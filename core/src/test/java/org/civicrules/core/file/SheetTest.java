package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.civicrules.core.file.Sheet.Column;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class SheetTest {

    private static final LocalDate DAY = LocalDate.of(2024, Month.APRIL, 30);

    private static String csv(Sheet sheet, boolean marked) {
        StringWriter csv = new StringWriter();
        sheet.writeCsv(csv, marked);
        return csv.toString();
    }

    @Test
    void writesTypedCellsAsText() {
        Sheet sheet = Sheet.builder(
                        "duties",
                        Column.word("outcome", "Outcome"),
                        Column.text("note", "Note"),
                        Column.number("rate", "Rate per 1,000"),
                        Column.money("cost", "Cost"),
                        Column.day("due", "Due"))
                .row(Month.MAY, "a, b", new BigDecimal("1E+3"), Money.of(CurrencyUnit.GBP, 5), DAY)
                .row("MET", Optional.of("said \"no\""), 12, Optional.empty(), Optional.of(DAY))
                .row("", Optional.empty(), -3L, "7.5", Optional.empty())
                .build();

        assertThat(sheet.title()).isEqualTo("duties");
        assertThat(sheet.columns()).extracting(Column::title).contains("Rate per 1,000", "Due");
        assertThat(sheet.rows().get(0)).containsExactly("MAY", "a, b", "1000", "5.00", "2024-04-30");
        assertThat(csv(sheet, true)).isEqualTo("""
                        outcome,note,rate,cost,due
                        MAY,"a, b",1000,5.00,2024-04-30
                        MET,"said ""no""\",12,,2024-04-30
                        ,,-3,7.5,
                        """);
    }

    @Test
    void marksTextThatASpreadsheetWouldRunAndNeverANumberOrADay() {
        Sheet sheet = Sheet.builder("s", Column.text("t", "T"), Column.word("w", "W"), Column.number("n", "N"))
                .row("-5", "+MET", -5)
                .build();

        assertThat(csv(sheet, true)).isEqualTo("t,w,n\n'-5,'+MET,-5\n");
        assertThat(csv(sheet, false)).isEqualTo("t,w,n\n-5,+MET,-5\n");
        StringWriter byDefault = new StringWriter();
        sheet.writeCsv(byDefault);
        assertThat(byDefault).hasToString(csv(sheet, true));
    }

    @Test
    void keepsARowOfOneEmptyCell() {
        Sheet sheet = Sheet.builder("s", Column.text("t", "T")).row("").row("x").build();

        assertThat(Table.records(TableSource.csv("s", csv(sheet, true)), Columns.required("t"), row -> row.text("t"))
                        .records())
                .containsExactly("", "x");
    }

    @Test
    void refusesACellThatIsNotOfItsColumn() {
        assertRefused(Column.number("n", "N"), "1,201");
        assertRefused(Column.number("n", "N"), 1e10);
        assertRefused(Column.money("n", "N"), Money.of(CurrencyUnit.EUR, 5));
        assertRefused(Column.money("n", "N"), "£5");
        assertRefused(Column.day("n", "N"), "2024-99-99");
        assertRefused(Column.day("n", "N"), Optional.of(7));
    }

    private static void assertRefused(Column column, Object cell) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheet.builder("s", column).row(cell))
                .withMessage("a cell must be of its column's type: column=n, type=" + column.type());
    }

    @Test
    void refusesARowThatDoesNotFitAndColumnsThatShareAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheet.builder("s", Column.text("t", "T")).row("a", "b"))
                .withMessage("a row must have a cell for each column: cells=2, columns=[t]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheet.builder("s", Column.text("t", "T"), Column.day("t", "Day")))
                .withMessage("a sheet must have columns with names of their own: title=s, columns=[t]");
        assertThatIllegalArgumentException().isThrownBy(() -> Sheet.builder("s", ImmutableList.of()));
    }

    @Test
    void tellsOfAWriterThatFails() {
        Sheet sheet = Sheet.builder("s", Column.text("t", "T")).row("a").build();

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> sheet.writeCsv(new Full()));
    }

    /** A writer that fails when it is flushed, as one to a full disk does. */
    private static final class Full extends Writer {

        @Override
        public void write(char[] text, int offset, int length) {
            assertThat(length).isPositive();
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void close() {
            assertThat(this).isNotNull();
        }
    }
}
