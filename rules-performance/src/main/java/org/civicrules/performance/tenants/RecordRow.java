package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One row of a record file, read cell by cell. An empty cell is an absent fact; a bad one is noted and absent too. */
final class RecordRow {

    private final String file;
    private final Table.Row row;
    private final ImmutableList.Builder<RowIssue> issues = ImmutableList.builder();

    RecordRow(String file, Table.Row row) {
        this.file = file;
        this.row = row;
        if (row.overflows()) {
            issue("", RowIssue.Code.EXTRA_CELLS, "more cells than the header; put a cell that holds a comma in quotes");
        }
    }

    long line() {
        return row.line();
    }

    ImmutableList<RowIssue> issues() {
        return issues.build();
    }

    String text(String column) {
        return row.cell(column);
    }

    Optional<LocalDate> date(String column) {
        return moment(column).map(Moment::date);
    }

    Optional<Moment> moment(String column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Moment.parse(cell));
        } catch (DateTimeParseException e) {
            issue(
                    column,
                    RowIssue.Code.NOT_A_DATE,
                    "expected a day such as 2024-04-30 or 30/04/2024, with a time such as 09:15 behind it if known");
            return Optional.empty();
        }
    }

    Optional<BigDecimal> count(String column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = CountCell.number(cell);
        if (number.isEmpty()) {
            issue(column, RowIssue.Code.NOT_A_NUMBER, CountCell.NOT_A_NUMBER.problem());
        } else if (number.get().signum() < 0) {
            issue(column, RowIssue.Code.NEGATIVE, CountCell.NEGATIVE.problem());
        }
        return number;
    }

    Optional<Boolean> yesNo(String column) {
        return word(
                column,
                word -> switch (word) {
                    case "yes" -> Optional.of(true);
                    case "no" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "yes, no");
    }

    <E extends Enum<E>> Optional<E> word(String column, Class<E> words) {
        ImmutableList<E> all = ImmutableList.copyOf(words.getEnumConstants());
        return word(
                column,
                word -> all.stream()
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst(),
                String.join(
                        ", ",
                        Arrays.stream(words.getEnumConstants())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    /** A word in any case, its parts joined by spaces, hyphens or underscores. */
    <T> Optional<T> word(String column, Function<String, Optional<T>> meaning, String expected) {
        String word =
                row.cell(column).toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = meaning.apply(word);
        if (found.isEmpty()) {
            issue(column, RowIssue.Code.UNKNOWN_WORD, "expected one of: " + expected);
        }
        return found;
    }

    /** Notes a cell that must not be empty. */
    void require(String column) {
        if (row.cell(column).isEmpty()) {
            issue(column, RowIssue.Code.MISSING, "must not be empty");
        }
    }

    void issue(String column, RowIssue.Code code, String problem) {
        issues.add(new RowIssue(file, row.line(), column, code, problem));
    }
}
