package org.civicrules.performance.tenants.oracle;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One measure for one scope. The counts stand whatever the status is.
 *
 * @param numerator the weights in the numerator; of a survey these may be fractions
 * @param denominator the weights in numerator and base, or the homes of a rate; empty where the homes are not known
 * @param known how many records are known to belong to the measure (numerator and base, not weighted)
 * @param withExtension how many of the numerator of CH02 are in time by an extension alone
 * @param unknown how many records stand in neither count because a fact is missing, by reason
 * @param excluded how many records do not belong to the measure, by reason
 */
public record Figure(
        Status status,
        BigDecimal numerator,
        Optional<BigDecimal> denominator,
        boolean rate,
        long known,
        long withExtension,
        ImmutableSortedMap<String, Long> unknown,
        ImmutableSortedMap<String, Long> excluded) {

    /** In this order: the first that applies. */
    public enum Status {
        /** A file or column that the measure needs is missing. */
        ABSENT,
        /** The homes at year end are not known for every tenure of the scope. */
        NO_HOMES,
        /** More than 5 in 100 of the records that may belong are unknown. */
        UNDETERMINED,
        ZERO_DENOMINATOR,
        VALUE
    }

    static Status status(boolean absent, Optional<BigDecimal> denominator, long known, long unknown) {
        if (absent) {
            return Status.ABSENT;
        }
        if (denominator.isEmpty()) {
            return Status.NO_HOMES;
        }
        if (20 * unknown > known + unknown) {
            return Status.UNDETERMINED;
        }
        return denominator.get().signum() == 0 ? Status.ZERO_DENOMINATOR : Status.VALUE;
    }

    public long unknownCount() {
        return unknown.values().stream().mapToLong(Long::longValue).sum();
    }

    public long excludedCount() {
        return excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A percentage, or a rate for each 1,000 homes, to one decimal place, half up; empty where there is no value. */
    public Optional<BigDecimal> published() {
        return status == Status.VALUE
                ? denominator.map(base -> numerator
                        .multiply(BigDecimal.valueOf(rate ? 1000 : 100))
                        .divide(base, 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Numerator and denominator with {@code /} between, then unknown; for messages of tests. */
    public String counts() {
        return plain(numerator) + "/" + denominator.map(Figure::plain).orElse("?") + " unknown " + unknownCount();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
