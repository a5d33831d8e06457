package org.civicrules.grants.apportionment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;
import org.civicrules.core.indicator.Exact;

/** Reads weights from a table with the columns {@code key,weight}. */
public final class WeightsFile {

    private static final Columns COLUMNS = Columns.required("key", "weight");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern RATIO = Pattern.compile("(\\d{1,18})/([1-9]\\d{0,17})");

    private WeightsFile() {}

    /**
     * Reads weights in the order of the table.
     *
     * @param source a heading {@code key,weight}, then at least one row; a weight is a decimal such as 12.5 or a ratio such as 1/3, zero or
     *     more, at least one above zero
     * @return the weights by key
     * @throws UnusableFile if a column is missing or stands twice, there is no row, a row has more cells than the header, a key stands twice
     *     or is blank, or a weight is not as described
     */
    public static ImmutableMap<String, BigFraction> read(TableSource source) {
        Map<String, BigFraction> weights = new LinkedHashMap<>();
        Table.strict(source, COLUMNS, row -> add(row, weights));
        if (weights.isEmpty()) {
            throw refused(source, "no-rows", "has no rows: add one row \"key,weight\" for each recipient");
        }
        if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw refused(source, "all-zero", "every weight is zero: give at least one recipient a weight above zero");
        }
        return ImmutableMap.copyOf(weights);
    }

    private static UnusableFile refused(TableSource source, String code, String mend) {
        return new UnusableFile(
                ImmutableList.of(RowIssue.of(source.name(), 2, "", code, RowIssue.Done.FILE_REJECTED, mend)));
    }

    private static boolean add(Row row, Map<String, BigFraction> weights) {
        Optional<String> key = row.required("key", "the key is blank: name the recipient");
        row.required("weight", "has no value for weight");
        Optional<BigFraction> weight = row.value(
                "weight", WeightsFile::weight, "not-a-number", "the weight must be a number such as 12, 12.5 or 1/3");
        if (weight.isPresent() && weight.get().signum() < 0) {
            row.reject("weight", "negative", "the weight must not be negative: use zero to give nothing");
        }
        if (key.isPresent() && weights.put(key.get(), weight.orElse(BigFraction.ZERO)) != null) {
            row.reject("key", "twice", "the key stands twice: join the rows or rename one");
        }
        return true;
    }

    private static Optional<BigFraction> weight(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Optional.of(Exact.of(new BigDecimal(text)));
        }
        Matcher ratio = RATIO.matcher(text);
        return ratio.matches()
                ? Optional.of(BigFraction.of(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2))))
                : Optional.empty();
    }
}
