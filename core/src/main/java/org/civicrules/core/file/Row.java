package org.civicrules.core.file;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, read cell by cell. A cell that is empty, or whose column is not there, is a fact not given; a bad one is told, counts
 * as not given, and costs the row, or the cell alone where the column is forgiving.
 */
public final class Row {

    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern MIDNIGHT = Pattern.compile("(.+)[T ]00:00(:00(\\.0+)?)?");
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{1,10})?");
    private static final Pattern POUNDS = Pattern.compile("^(-?)£");
    private static final int[] NOWHERE = {};
    private static final String A_DATE = "expected a day that exists, such as 2024-04-30 or 30/04/2024";

    private final Table.Header header;
    private final Columns columns;
    private final TableFormat.Cells cells;
    private final FileLog log;
    private final int rows;
    private final boolean whole;
    private ImmutableSet<Integer> spoilt = ImmutableSet.of();

    Row(Table.Header header, Columns columns, TableFormat.Cells cells, FileLog log) {
        this.header = header;
        this.columns = columns;
        this.cells = cells;
        this.log = log;
        this.rows = cells.lines() > 1 && !isTextOfManyLines() ? cells.lines() : 1;
        log.read(rows);
        this.whole = checkForm();
    }

    private boolean isTextOfManyLines() {
        for (int at = 0; at < cells.cells().size(); at++) {
            String cell = cells.cells().get(at);
            if ((cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) && !columns.isOfManyLines(columnAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The column at a place; empty where it is none of the table. */
    private String columnAt(int at) {
        return at < header.width() ? header.names().get(at) : "";
    }

    private boolean checkForm() {
        if (!cells.fault().isEmpty()) {
            return broken("not-csv", cells.fault());
        }
        if (rows > 1) {
            return broken(
                    "line-break-in-cell",
                    "a cell runs over a line break, so the rows it covers are left out; look for a quotation mark that is not closed");
        }
        if (cells.cells().size() > header.width() && extraCells()) {
            return broken(
                    "extra-cells",
                    "has " + cells.cells().size() + " cells, the header " + header.width()
                            + "; put a cell that holds a comma in quotation marks");
        }
        for (int at = 0; at < cells.cells().size(); at++) {
            checkCell(at, columnAt(at));
        }
        return true;
    }

    private boolean broken(String code, String mend) {
        reject("", code, mend);
        return false;
    }

    private void checkCell(int at, String column) {
        if (column.isEmpty()) {
            return;
        }
        if (cells.errors().contains(at)) {
            spoil(at, column, "error-cell", "holds an error in place of a value; mend its formula");
        } else if (CellText.acts(cells.cells().get(at), columns.isOfManyLines(column))) {
            spoil(at, column, "control-character", "holds a character that cannot be seen; type the cell again");
        }
    }

    /** A spoilt cell has been told of, and counts as not given from then on. */
    private void spoil(int at, String column, String code, String mend) {
        bad(column, code, mend);
        spoilt = ImmutableSet.<Integer>builder().addAll(spoilt).add(at).build();
    }

    private boolean extraCells() {
        return cells.cells().subList(header.width(), cells.cells().size()).stream()
                .anyMatch(cell -> !cell.isBlank());
    }

    /** {@return the line it begins on, from 1} */
    public long line() {
        return cells.line();
    }

    /** {@return whether its cells can be told apart, so that each stands in its column} */
    public boolean isWhole() {
        return whole;
    }

    /** {@return whether something was found, up to now, for which it is not used} */
    public boolean isRejected() {
        return log.isRejected(line());
    }

    /**
     * Whether the header has a column, so that a table of one of several layouts can be told by its columns.
     *
     * @param column a column of the table
     * @return whether the column is there, its cell filled or not
     * @throws IllegalArgumentException if the table has no such column
     */
    public boolean has(String column) {
        return places(column).length > 0;
    }

    /** {@return how many cells it has} */
    public int size() {
        return cells.cells().size();
    }

    /**
     * The text of a cell.
     *
     * @param column a column of the table
     * @return the text without white space round it; empty where there is none
     * @throws IllegalArgumentException if the table has no such column
     */
    public String text(String column) {
        int[] places = places(column);
        return places.length == 0 ? "" : textAt(places[0]);
    }

    /**
     * The texts of a column that may stand in the header several times.
     *
     * @param column a column of the table
     * @return one text for each time it stands there, in order, empty ones among them
     * @throws IllegalArgumentException if the table has no such column
     */
    public ImmutableList<String> texts(String column) {
        return Arrays.stream(places(column)).mapToObj(this::textAt).collect(ImmutableList.toImmutableList());
    }

    private int[] places(String column) {
        checkArgument(columns.names().contains(column), "a cell must be of a column of the table: column=%s", column);
        return header.places().getOrDefault(column, NOWHERE);
    }

    private String textAt(int place) {
        return place >= cells.cells().size() || spoilt.contains(place)
                ? ""
                : CellText.read(cells.cells().get(place));
    }

    /**
     * The text of a cell that may be empty.
     *
     * @param column a column of the table
     * @return the text, where there is any
     */
    public Optional<String> find(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /**
     * The text of a cell that must not be empty; an empty one rejects the row.
     *
     * @param column a column of the table
     * @param mend what was expected, for example {@code name the recipient}
     * @return the text, where there is any
     */
    public Optional<String> required(String column, String mend) {
        Optional<String> text = find(column);
        if (text.isEmpty() && Arrays.stream(places(column)).noneMatch(spoilt::contains)) {
            reject(column, "missing", mend);
        }
        return text;
    }

    /**
     * A value of a form of the caller's own.
     *
     * @param column a column of the table
     * @param form reads the text of a cell that is not empty; empty where it is of another form
     * @param code what kind of fault another form is
     * @param expected what was expected, for example {@code expected a whole number from 1 to 5}
     * @param <T> the kind of value
     * @return the value, where there is one
     */
    public <T> Optional<T> value(String column, Function<String, Optional<T>> form, String code, String expected) {
        return value(column, form, code, () -> expected);
    }

    /** Says what was expected only where that is needed, since that is rare. */
    private <T> Optional<T> value(
            String column, Function<String, Optional<T>> form, String code, Supplier<String> expected) {
        Optional<String> text = find(column);
        Optional<T> value = text.flatMap(form);
        if (text.isPresent() && value.isEmpty()) {
            bad(column, code, expected.get());
        }
        return value;
    }

    /**
     * A day: {@code 2024-04-30} or {@code 30/04/2024}, with or without midnight behind it.
     *
     * @param column a column of the table
     * @return the day, where there is one
     */
    public Optional<LocalDate> date(String column) {
        return value(column, Row::day, "not-a-date", A_DATE);
    }

    /**
     * Reads a day as the cells of tables write it.
     *
     * @param text {@code 2024-04-30} or {@code 30/04/2024}, with or without midnight behind it
     * @return the day; empty if it is none
     */
    public static Optional<LocalDate> day(String text) {
        Matcher midnight = MIDNIGHT.matcher(text);
        String day = midnight.matches() ? midnight.group(1) : text;
        try {
            return Optional.of(day.indexOf('/') >= 0 ? LocalDate.parse(day, BRITISH) : LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A decimal number: {@code 12}, {@code 12.5} or {@code 1,201}.
     *
     * @param column a column of the table
     * @return the number, where there is one
     */
    public Optional<BigDecimal> number(String column) {
        return value(column, Row::decimal, "not-a-number", "expected a number such as 12, 12.5 or 1,201");
    }

    /**
     * A decimal number of zero or more.
     *
     * @param column a column of the table
     * @return the number, where there is one
     */
    public Optional<BigDecimal> count(String column) {
        Optional<BigDecimal> number = number(column);
        if (number.isPresent() && number.get().signum() < 0) {
            bad(column, "negative", "must not be below zero");
            return Optional.empty();
        }
        return number;
    }

    /**
     * A whole number within bounds.
     *
     * @param column a column of the table
     * @param least the least it may be, inclusive
     * @param most the most it may be, inclusive
     * @return the number, where there is one
     */
    public Optional<Integer> whole(String column, int least, int most) {
        return value(
                column,
                text -> decimal(text)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0)
                        .filter(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
                        .map(BigDecimal::intValueExact),
                "not-a-number",
                () -> "expected a whole number from " + least + " to " + most);
    }

    /**
     * An amount in pounds with at most two decimals: {@code 1234.5}, {@code 1,234.50} or {@code £1,234.50}.
     *
     * @param column a column of the table
     * @return the amount in sterling, where there is one
     */
    public Optional<Money> money(String column) {
        return value(
                column,
                text -> decimal(POUNDS.matcher(text).replaceFirst("$1"))
                        .filter(amount -> amount.stripTrailingZeros().scale() <= 2)
                        .map(amount -> Money.of(CurrencyUnit.GBP, amount.setScale(2))),
                "not-an-amount",
                "expected an amount in pounds with at most two decimals, such as 1234.50");
    }

    private static Optional<BigDecimal> decimal(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }

    /**
     * Yes or no, also as true and false.
     *
     * @param column a column of the table
     * @return the answer, where there is one
     */
    public Optional<Boolean> yesNo(String column) {
        return value(
                column,
                text -> switch (Columns.fold(text)) {
                    case "yes", "y", "true" -> Optional.of(true);
                    case "no", "n", "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "unknown-word",
                "expected yes or no");
    }

    /**
     * A word of a closed list, in any case, its parts joined by blanks, hyphens or underscores.
     *
     * @param column a column of the table
     * @param words the words
     * @param <E> the list
     * @return the word, where there is one
     */
    public <E extends Enum<E>> Optional<E> word(String column, Class<E> words) {
        List<E> all = Arrays.asList(words.getEnumConstants());
        return value(
                column,
                text -> all.stream()
                        .filter(word -> Columns.fold(word.name()).equals(Columns.fold(text)))
                        .findFirst(),
                "unknown-word",
                () -> all.stream()
                        .map(word -> Columns.fold(word.name()))
                        .collect(joining(", ", "expected one of: ", "")));
    }

    /**
     * A word of a list with spellings of its own.
     *
     * @param column a column of the table
     * @param words the value of each spelling, spellings in lower case with underscores
     * @param <T> the kind of value
     * @return the value, where there is one
     */
    public <T> Optional<T> word(String column, Map<String, T> words) {
        return value(
                column,
                text -> Optional.ofNullable(words.get(Columns.fold(text))),
                "unknown-word",
                () -> "expected one of: " + String.join(", ", words.keySet()));
    }

    /** Makes a record, and turns a broken rule of its type into a fault of the row; where a cell has been told of, that is its cause. */
    <T> @Nullable T valid(Function<Row, T> reader) {
        try {
            return reader.apply(this);
        } catch (UnusableFile e) {
            throw e;
        } catch (IllegalArgumentException | NoSuchElementException e) {
            if (!isRejected()) {
                reject("", "not-valid", String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    /** Tells of a bad cell: it costs the cell in a forgiving column, and the row in any other. */
    private void bad(String column, String code, String expected) {
        if (columns.isForgiving(column)) {
            log.note(line(), column, code, RowIssue.Done.CELL_LEFT_OUT, expected + "; the cell is left out");
        } else {
            reject(column, code, expected);
        }
    }

    /**
     * Rejects the row.
     *
     * @param column the column at fault; empty for the row as a whole
     * @param code what kind of fault it is, in lower case with hyphens
     * @param mend what was expected and how to mend it; never the text of a cell
     */
    public void reject(String column, String code, String mend) {
        log.reject(line(), rows, column, code, mend);
    }

    /**
     * Rejects an earlier row, for what this one shows of it.
     *
     * @param line the line it begins on
     * @param column the column at fault
     * @param code what kind of fault it is, in lower case with hyphens
     * @param mend what was expected and how to mend it; never the text of a cell
     */
    public void rejectAlso(long line, String column, String code, String mend) {
        log.reject(line, 1, column, code, mend);
    }

    /**
     * Notes what is odd; the row is used.
     *
     * @param column the column; empty for the row as a whole
     * @param code what is odd, in lower case with hyphens
     * @param done what was done
     * @param text what is odd, what was done, and how to mend it; never the text of a cell
     */
    public void note(String column, String code, RowIssue.Done done, String text) {
        log.note(line(), column, code, done, text);
    }
}
