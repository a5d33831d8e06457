package org.civicrules.core.file;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The one way tables go out, the mirror of {@link Table}: ordered columns, each with a name, a title and a type, and rows of typed cells.
 *
 * <p>It is written as CSV here, as a spreadsheet by a {@link SheetFormat}, and as aligned text by who prints it. A sheet is built row by
 * row: {@code Sheet.builder("duties", Column.text("duty", "Duty"), Column.day("due", "Due")).row("report 1", day).build()}.
 */
public final class Sheet {

    private static final Pattern PLAIN_DIGITS = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** What the cells of a column are. */
    public enum Type {
        /** Words and figures of the library, such as an outcome, an id, or a figure with its unit. */
        WORD,
        /** Text that may have come from a file. */
        TEXT,
        /** A number, exact, in plain digits. */
        NUMBER,
        /** An amount in pounds. */
        MONEY,
        /** A day. */
        DAY
    }

    /**
     * A column.
     *
     * @param name its name for programs, in lower case with underscores, as {@link Table} reads it
     * @param title its title for people
     * @param type what its cells are
     */
    public record Column(String name, String title, Type type) {

        /**
         * A column of words of the library, such as an outcome or an id.
         *
         * @param name its name for programs
         * @param title its title for people
         * @return the column
         */
        public static Column word(String name, String title) {
            return new Column(name, title, Type.WORD);
        }

        /**
         * A column of text that may have come from a file.
         *
         * @param name its name for programs
         * @param title its title for people
         * @return the column
         */
        public static Column text(String name, String title) {
            return new Column(name, title, Type.TEXT);
        }

        /**
         * A column of numbers.
         *
         * @param name its name for programs
         * @param title its title for people, with the unit
         * @return the column
         */
        public static Column number(String name, String title) {
            return new Column(name, title, Type.NUMBER);
        }

        /**
         * A column of amounts in pounds.
         *
         * @param name its name for programs
         * @param title its title for people
         * @return the column
         */
        public static Column money(String name, String title) {
            return new Column(name, title, Type.MONEY);
        }

        /**
         * A column of days.
         *
         * @param name its name for programs
         * @param title its title for people
         * @return the column
         */
        public static Column day(String name, String title) {
            return new Column(name, title, Type.DAY);
        }
    }

    private final String title;
    private final ImmutableList<Column> columns;
    private final ImmutableList<ImmutableList<String>> rows;

    private Sheet(String title, ImmutableList<Column> columns, ImmutableList<ImmutableList<String>> rows) {
        this.title = title;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Starts a sheet.
     *
     * @param title what it shows; the name of the sheet in a workbook
     * @param columns its columns, in order
     * @return a builder
     * @throws IllegalArgumentException if there is no column, or two have one name
     */
    public static Builder builder(String title, Column... columns) {
        return new Builder(title, ImmutableList.copyOf(columns));
    }

    /**
     * Starts a sheet.
     *
     * @param title what it shows; the name of the sheet in a workbook
     * @param columns its columns, in order
     * @return a builder
     * @throws IllegalArgumentException if there is no column, or two have one name
     */
    public static Builder builder(String title, Iterable<Column> columns) {
        return new Builder(title, ImmutableList.copyOf(columns));
    }

    /** {@return what it shows} */
    public String title() {
        return title;
    }

    /** {@return its columns, in order} */
    public ImmutableList<Column> columns() {
        return columns;
    }

    /** {@return its rows in order, each with one text for each column: numbers in plain digits, days as 2024-01-31, nothing as empty} */
    public ImmutableList<ImmutableList<String>> rows() {
        return rows;
    }

    /**
     * Writes CSV: the names of the columns, then the rows, lines ended by a line feed, text that a spreadsheet would run marked.
     *
     * @param to where to; flushed, not closed
     */
    public void writeCsv(Writer to) {
        writeCsv(to, true);
    }

    /**
     * Writes CSV.
     *
     * @param to where to; flushed, not closed
     * @param marked whether text that a spreadsheet would run as a formula gets an apostrophe before it, which {@link Table} takes off
     */
    public void writeCsv(Writer to, boolean marked) {
        CsvSheet csv = CsvSheet.of(to, columns, marked);
        rows.forEach(csv::plain);
        try {
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of one row as text, each held to the type of its column. */
    static ImmutableList<String> texts(ImmutableList<Column> columns, Object... cells) {
        checkArgument(
                cells.length == columns.size(),
                "a row must have a cell for each column: cells=%s, columns=%s",
                cells.length,
                columns.stream().map(Column::name).toList());
        ImmutableList.Builder<String> row = ImmutableList.builder();
        for (int at = 0; at < cells.length; at++) {
            row.add(text(columns.get(at), cells[at]));
        }
        return row.build();
    }

    private static String text(Column column, Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.map(value -> text(column, value)).orElse("");
        }
        String text = plain(cell);
        checkArgument(
                text.isEmpty() || fits(column.type(), cell, text),
                "a cell must be of its column's type: column=%s, type=%s",
                column.name(),
                column.type());
        return text;
    }

    private static String plain(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof Money money ? money.getAmount().toPlainString() : cell.toString();
    }

    private static boolean fits(Type type, Object cell, String text) {
        return switch (type) {
            case WORD, TEXT -> true;
            case NUMBER -> isPlainNumber(text);
            case MONEY -> isPlainNumber(text) && !isForeign(cell);
            case DAY -> cell instanceof LocalDate || Row.day(text).isPresent();
        };
    }

    static boolean isPlainNumber(String text) {
        return PLAIN_DIGITS.matcher(text).matches();
    }

    private static boolean isForeign(Object cell) {
        return cell instanceof Money money && !money.getCurrencyUnit().equals(CurrencyUnit.GBP);
    }

    /** Builds a sheet row by row. */
    public static final class Builder {

        private final String title;
        private final ImmutableList<Column> columns;
        private final ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();

        private Builder(String title, ImmutableList<Column> columns) {
            this.title = title;
            this.columns = columns;
            ImmutableSet<String> names = columns.stream().map(Column::name).collect(ImmutableSet.toImmutableSet());
            checkArgument(
                    !columns.isEmpty() && names.size() == columns.size(),
                    "a sheet must have columns with names of their own: title=%s, columns=%s",
                    title,
                    names);
        }

        /**
         * Adds a row.
         *
         * @param cells one for each column: a text, an enum constant, a whole number, a {@link BigDecimal}, a {@link Money}, a
         *     {@link LocalDate}, or an {@link Optional} of one of these
         * @return this
         * @throws IllegalArgumentException if there are more or fewer cells than columns, or one is not of its column's type
         */
        public Builder row(Object... cells) {
            rows.add(texts(columns, cells));
            return this;
        }

        /** {@return the sheet} */
        public Sheet build() {
            return new Sheet(title, columns, rows.build());
        }
    }
}
