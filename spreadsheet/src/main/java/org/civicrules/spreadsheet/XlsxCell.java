package org.civicrules.spreadsheet;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell as text.
 *
 * @param from1904 whether days are counted from 1904, as some programs did, and not from 1900
 */
record XlsxCell(boolean from1904) {

    /** What a spreadsheet program shows of a number; the digits behind it are noise of the binary form. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    /** No number of a workbook is larger, or nearer to zero, than ten to this power. */
    private static final int LARGEST_EXPONENT = 400;

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The built-in formats that show a day, those of East Asian calendars among them. */
    private static final ImmutableSet<Integer> DAY_FORMATS =
            ImmutableSet.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /** What of a format's code is not shown as a value: text in quotation marks, after a backslash, and conditions. */
    private static final Pattern NO_VALUE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0_]+[!?]?");

    /** The text of a cell; none where it holds an error. */
    Optional<String> text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> Optional.of("");
            case ERROR -> Optional.empty();
            case FORMULA ->
                cell.getRawValue() == null ? Optional.empty() : value(cell).filter(text -> !isError(text));
            default -> value(cell);
        };
    }

    private static boolean isError(String text) {
        return ERROR.matcher(text).matches();
    }

    private Optional<String> value(Cell cell) {
        @Nullable Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, showsADay(cell));
        }
        if (value instanceof Boolean truth) {
            return Optional.of(truth ? "TRUE" : "FALSE");
        }
        return Optional.of(value == null ? "" : unescaped(value.toString()));
    }

    /** A character that XML cannot hold is written as {@code _x000D_}. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static boolean showsADay(Cell cell) {
        @Nullable Integer format = cell.getDataFormatId();
        @Nullable String code = cell.getDataFormatString();
        if (code == null) {
            return format != null && DAY_FORMATS.contains(format);
        }
        String shown = NO_VALUE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return shown.indexOf('d') >= 0 || shown.indexOf('y') >= 0;
    }

    private Optional<String> number(BigDecimal exact, boolean isDay) {
        if (Math.abs((long) exact.precision() - exact.scale()) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        BigDecimal number = exact.round(SHOWN);
        return isDay ? moment(number) : Optional.of(number.stripTrailingZeros().toPlainString());
    }

    private Optional<String> moment(BigDecimal number) {
        long seconds =
                number.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return day(Math.floorDiv(seconds, SECONDS_A_DAY.intValueExact())).map(day -> {
            LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS_A_DAY.longValueExact()));
            return time.equals(LocalTime.MIDNIGHT)
                    ? day.toString()
                    : day.atTime(time).toString();
        });
    }

    /** The day of a number. Counted from 1900 there is a 29 February 1900, number 60, that never was. */
    private Optional<LocalDate> day(long number) {
        long last = LAST_DAY.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
        if (number < 0 || number > last || (!from1904 && (number == 0 || number == 60))) {
            return Optional.empty();
        }
        if (from1904) {
            return Optional.of(LocalDate.of(1904, 1, 1).plusDays(number)).filter(day -> !day.isAfter(LAST_DAY));
        }
        return Optional.of(LocalDate.of(1899, 12, number < 60 ? 31 : 30).plusDays(number));
    }
}
