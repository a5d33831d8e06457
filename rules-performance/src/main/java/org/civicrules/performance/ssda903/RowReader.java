package org.civicrules.performance.ssda903;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Coded;
import org.civicrules.performance.child.DayAndTime;
import org.civicrules.performance.child.Flag;

/** Typed cells of one file's rows, one row after the other. Odd cells are reported; a cell nothing works without rejects the row. */
final class RowReader {

    private static final int LONGEST_NUMBER = 18;

    private final FileLog log;
    private Row row = new Row(0, 0, 0, new String[0], null);
    private boolean repaired;

    RowReader(FileLog log) {
        this.log = log;
    }

    void startRow(Row next) {
        row = next;
        repaired = false;
    }

    /** Whether a cell of the row was changed in the reading. */
    boolean isRepaired() {
        return repaired;
    }

    /** 31 March of the return. */
    LocalDate yearEnd() {
        return log.yearEnd().orElseThrow(() -> new RejectedRow(IssueCode.RETURN_YEAR_UNKNOWN, ""));
    }

    Optional<String> optionalText(Column column) {
        String text = row.cell(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    String requiredText(Column column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            throw new RejectedRow(IssueCode.REQUIRED_BLANK, column.name());
        }
        return text;
    }

    void report(Column column, IssueCode code) {
        log.issue(row.line(), row.character(), column.name(), code);
    }

    LocalDate requiredDate(Column column) {
        requiredText(column);
        return parse(column).orElseThrow(() -> new RejectedRow(IssueCode.REQUIRED_UNREADABLE, column.name()));
    }

    /** A date that may be blank and follows from another; one before it is reported and kept. */
    Optional<LocalDate> optionalDate(Column column, LocalDate from) {
        Optional<LocalDate> date = optionalDate(column);
        if (date.isPresent() && date.get().isBefore(from)) {
            report(column, IssueCode.DATED_BEFORE_IT_COULD_BE);
        }
        return date;
    }

    /** A moment that may be blank and follows from another; one certainly before it is reported and kept. */
    Optional<DayAndTime> optionalMoment(Column column, DayAndTime from) {
        Optional<DayAndTime> moment = optionalMoment(column);
        if (moment.isPresent() && moment.get().isCertainlyBefore(from)) {
            report(column, IssueCode.DATED_BEFORE_IT_COULD_BE);
        }
        return moment;
    }

    /** A date that may be blank; one that cannot be read is reported and blank. */
    Optional<LocalDate> optionalDate(Column column) {
        if (row.cell(column).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = parse(column);
        if (date.isEmpty()) {
            report(column, IssueCode.DATE_UNREADABLE);
        }
        return date;
    }

    /** An end that may be blank, which means not ended: so one that cannot be read, or comes before the start, rejects the row. */
    Optional<LocalDate> endDate(Column column, LocalDate start) {
        if (row.cell(column).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> end = parse(column);
        if (end.isEmpty()) {
            throw new RejectedRow(IssueCode.END_UNREADABLE, column.name());
        }
        if (end.get().isBefore(start)) {
            throw new RejectedRow(IssueCode.END_BEFORE_START, column.name());
        }
        return end;
    }

    private Optional<LocalDate> parse(Column column) {
        String cell = row.cell(column);
        Optional<LocalDate> date = Dates.parse(cell);
        if (date.isPresent() && Dates.hasTwoDigitYear(cell)) {
            repaired = true;
            report(column, IssueCode.TWO_DIGIT_YEAR);
        }
        return date;
    }

    /** A day with its time of day where the cell gives one. */
    Optional<DayAndTime> optionalMoment(Column column) {
        return optionalDate(column).map(date -> new DayAndTime(date, time(column)));
    }

    private Optional<LocalTime> time(Column column) {
        String cell = row.cell(column);
        int end = Dates.endOfDay(cell);
        if (end == cell.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalTime.parse(twoDigitHour(cell.substring(end + 1).strip())));
        } catch (DateTimeException e) {
            report(column, IssueCode.TIME_UNREADABLE);
            return Optional.empty();
        }
    }

    private static String twoDigitHour(String time) {
        return time.indexOf(':') == 1 ? "0" + time : time;
    }

    <E extends Enum<E> & Coded> Code<E> code(Column column, CodeList<E> list) {
        Code<E> code = list.parse(row.cell(column));
        if (code.isUnknown()) {
            report(column, IssueCode.UNKNOWN_CODE);
        }
        return code;
    }

    Code<Flag> flag(Column column) {
        return code(column, CodeList.FLAG);
    }

    /** A flag that may also be given as the day it came true. */
    Code<Flag> flagOrDate(Column column) {
        return Dates.parse(row.cell(column)).isPresent() ? Code.of(Flag.YES) : flag(column);
    }

    /** The day of a cell that {@link #flagOrDate} reads, where it gives one. */
    Optional<LocalDate> dateIfNotFlag(Column column) {
        return Dates.parse(row.cell(column));
    }

    void reportIfAfterYear(Column column, Optional<LocalDate> date) {
        Optional<LocalDate> yearEnd = log.yearEnd();
        if (date.isPresent() && yearEnd.isPresent() && date.get().isAfter(yearEnd.get())) {
            report(column, IssueCode.AFTER_RETURN_YEAR);
        }
    }

    /** A whole number that may be blank; one that is none, or out of range, is reported and blank. */
    OptionalInt optionalInt(Column column, int least, int most) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        long number = wholeNumber(cell);
        if (number < least || number > most) {
            report(column, IssueCode.NUMBER_UNREADABLE);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number);
    }

    long requiredNumber(Column column, long least, long most) {
        long number = wholeNumber(requiredText(column));
        if (number < least || number > most) {
            throw new RejectedRow(IssueCode.REQUIRED_UNREADABLE, column.name());
        }
        return number;
    }

    /** The number that the digits make, or -1. */
    private static long wholeNumber(String cell) {
        String digits = ChildId.withoutPointZero(cell);
        if (digits.isEmpty() || digits.length() > LONGEST_NUMBER) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(digits);
    }

    Optional<BigDecimal> optionalDecimal(Column column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = decimal(cell);
        if (number.isEmpty()) {
            report(column, IssueCode.NUMBER_UNREADABLE);
        }
        return number;
    }

    /** A distance: a number of 0 or more that may be blank. */
    Optional<BigDecimal> optionalDistance(Column column) {
        Optional<BigDecimal> miles = optionalDecimal(column);
        if (miles.isPresent() && miles.get().signum() < 0) {
            report(column, IssueCode.NUMBER_UNREADABLE);
            return Optional.empty();
        }
        return miles;
    }

    BigDecimal requiredDecimal(Column column) {
        return decimal(requiredText(column))
                .orElseThrow(() -> new RejectedRow(IssueCode.REQUIRED_UNREADABLE, column.name()));
    }

    /** A number of digits with at most one point, and a minus before it. */
    private static Optional<BigDecimal> decimal(String cell) {
        int points = 0;
        int digits = 0;
        for (int i = cell.startsWith("-") ? 1 : 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            points += c == '.' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return Optional.empty();
            }
        }
        return points > 1 || digits == 0 || digits > LONGEST_NUMBER
                ? Optional.empty()
                : Optional.of(new BigDecimal(cell));
    }
}
