package org.civicrules.grants.apportionment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;

/** Reads weights from a CSV file with the columns {@code key,weight}. */
public final class WeightsFile {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern RATIO = Pattern.compile("(\\d{1,18})/([1-9]\\d{0,17})");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WeightsFile() {}

    /**
     * Reads weights in the order of the file.
     *
     * @param name what to call the file in a message
     * @param csv its text: a heading {@code key,weight}, then at least one row; a weight is a decimal such as 12.5 or a ratio such as
     *     1/3, zero or more, at least one above zero
     * @return the weights by key
     * @throws IllegalArgumentException if a column is missing or stands twice, there is no row, a row has more cells than the header, a
     *     key stands twice or is blank, or a weight is not as described; the message names the file, the line and the cure
     */
    public static ImmutableMap<String, BigFraction> read(String name, String csv) {
        Map<String, BigFraction> weights = new LinkedHashMap<>();
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(NamedCsvRecordHandler.of(handler -> handler.allowDuplicateHeaderFields(true)), text)) {
            for (NamedCsvRecord row : rows) {
                add(name, row, weights);
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    name + ": is not well-formed CSV (" + e.getMessage() + "): close the quote", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        checkArgument(!weights.isEmpty(), "%s:2: has no rows: add one row \"key,weight\" for each recipient", name);
        checkArgument(
                weights.values().stream().anyMatch(weight -> weight.signum() > 0),
                "%s:2: every weight is zero: give at least one recipient a weight above zero",
                name);
        return ImmutableMap.copyOf(weights);
    }

    private static void add(String file, NamedCsvRecord row, Map<String, BigFraction> weights) {
        long line = row.getStartingLineNumber();
        checkCells(file, row);
        String key = field(file, row, "key");
        checkArgument(!key.isBlank(), "%s:%s: the key is blank: name the recipient", file, line);
        BigFraction weight = weight(field(file, row, "weight"))
                .orElseThrow(() -> new IllegalArgumentException(
                        file + ":" + line + ": the weight must be a number such as 12, 12.5 or 1/3"));
        checkArgument(
                weight.signum() >= 0, "%s:%s: the weight must not be negative: use zero to give nothing", file, line);
        checkArgument(
                weights.put(key, weight) == null,
                "%s:%s: the key stands twice: join the rows or rename one",
                file,
                line);
    }

    private static void checkCells(String file, NamedCsvRecord row) {
        List<String> header = row.getHeader();
        for (int at = 0; at < header.size(); at++) {
            checkArgument(
                    header.indexOf(header.get(at)) == at,
                    "%s:1: column %s stands twice in the header: keep one",
                    file,
                    at + 1);
        }
        checkArgument(
                row.getFieldCount() <= header.size(),
                "%s:%s: has %s cells, the header has %s: write 1,234 as 1234, and put a name that holds a comma in quotes",
                file,
                row.getStartingLineNumber(),
                row.getFieldCount(),
                header.size());
    }

    private static String field(String file, NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(() -> new IllegalArgumentException(file + ":" + row.getStartingLineNumber()
                        + ": has no value for " + column + ": the columns must be key,weight"));
    }

    private static Optional<BigFraction> weight(String text) {
        String trimmed = text.strip();
        if (DECIMAL.matcher(trimmed).matches()) {
            return Optional.of(Exact.of(new BigDecimal(trimmed)));
        }
        var ratio = RATIO.matcher(trimmed);
        return ratio.matches()
                ? Optional.of(BigFraction.of(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2))))
                : Optional.empty();
    }
}
