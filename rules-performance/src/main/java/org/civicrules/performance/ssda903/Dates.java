package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Dates as files write them: {@code dd/mm/yyyy}, {@code yyyy-mm-dd} and {@code dd/mm/yy}, each also with a time of day
 * behind it, days and months of one digit too.
 *
 * <p>A year of two digits means 1950 to 2049. Years outside 1900 to 2199 are not dates. Days that recur share one value,
 * because a return holds millions of cells and only some thousand different days.
 */
final class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int PIVOT = 50;
    private static final int DAYS_OF_YEAR = 12 * 31;
    private static final AtomicReferenceArray<@Nullable Optional<LocalDate>> SHARED =
            new AtomicReferenceArray<>((LAST_YEAR - FIRST_YEAR + 1) * DAYS_OF_YEAR);

    private Dates() {}

    /** The day, or empty when the text is not one. */
    static Optional<LocalDate> parse(String text) {
        int end = endOfDay(text);
        int firstMark = mark(text, 0, end);
        int secondMark = mark(text, firstMark + 1, end);
        if (secondMark < 0 || text.charAt(firstMark) != text.charAt(secondMark)) {
            return Optional.empty();
        }
        int first = number(text, 0, firstMark);
        int month = number(text, firstMark + 1, secondMark);
        int last = number(text, secondMark + 1, end);
        if (text.charAt(firstMark) == '-') {
            return firstMark == 4 ? day(first, month, last) : Optional.empty();
        }
        return switch (end - secondMark - 1) {
            case 4 -> day(last, month, first);
            case 2 -> day(last < 0 ? last : last + (last < PIVOT ? 2000 : 1900), month, first);
            default -> Optional.empty();
        };
    }

    /** Whether a text that {@link #parse} reads gives its year in two digits. */
    static boolean hasTwoDigitYear(String text) {
        int end = endOfDay(text);
        return end > 2 && text.charAt(end - 3) == '/';
    }

    /** Where the day ends and the time of day, if any, begins. */
    static int endOfDay(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == 'T') {
                return i;
            }
        }
        return text.length();
    }

    private static int mark(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '-') {
                return i;
            }
        }
        return -1;
    }

    /** The number that the digits make, or -1 when there is none, more than four digits, or anything else. */
    private static int number(String text, int from, int to) {
        if (to <= from || to - from > 4) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        int index = (year - FIRST_YEAR) * DAYS_OF_YEAR + (month - 1) * 31 + day - 1;
        Optional<LocalDate> shared = SHARED.get(index);
        if (shared == null) {
            shared = YearMonth.of(year, month).isValidDay(day)
                    ? Optional.of(LocalDate.of(year, month, day))
                    : Optional.empty();
            SHARED.set(index, shared);
        }
        return shared;
    }
}
