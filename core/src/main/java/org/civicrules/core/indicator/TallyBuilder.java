package org.civicrules.core.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Adds cases up. Mutable and for one thread; the tally it builds is neither. */
public final class TallyBuilder {

    private long wholeNumerator;
    private long wholeDenominator;
    private BigDecimal numerator = BigDecimal.ZERO;
    private BigDecimal denominator = BigDecimal.ZERO;
    private final Map<String, Long> excluded = new HashMap<>();
    private final Map<String, Long> unknown = new HashMap<>();
    private final Map<String, Long> baseOnly = new HashMap<>();

    /** Starts from no case. */
    public TallyBuilder() {}

    /**
     * Adds one case that counts as one.
     *
     * @param classified what the case is to the indicator
     * @return this builder
     */
    @CanIgnoreReturnValue
    public TallyBuilder add(Classified classified) {
        switch (classified.membership()) {
            case OUT_OF_POPULATION -> {}
            case EXCLUDED -> count(excluded, classified.reason());
            case UNKNOWN -> count(unknown, classified.reason());
            case DENOMINATOR_ONLY -> {
                wholeDenominator++;
                if (!classified.reason().isEmpty()) {
                    count(baseOnly, classified.reason());
                }
            }
            case NUMERATOR -> {
                wholeNumerator++;
                wholeDenominator++;
            }
        }
        return this;
    }

    /**
     * Adds one case that carries a weight, such as a survey answer.
     *
     * @param classified what the case is to the indicator
     * @param weight its weight, exact and not negative
     * @return this builder
     */
    @CanIgnoreReturnValue
    public TallyBuilder add(Classified classified, BigDecimal weight) {
        checkArgument(weight.signum() >= 0, "weight must not be negative: weight=%s", weight);
        return switch (classified.membership()) {
            case NUMERATOR -> addSums(weight, weight);
            case DENOMINATOR_ONLY -> {
                if (!classified.reason().isEmpty()) {
                    count(baseOnly, classified.reason());
                }
                yield addSums(BigDecimal.ZERO, weight);
            }
            case OUT_OF_POPULATION, EXCLUDED, UNKNOWN -> add(classified);
        };
    }

    /**
     * Adds one case of a mean.
     *
     * @param amount the case's amount
     * @return this builder
     */
    @CanIgnoreReturnValue
    public TallyBuilder addAmount(BigDecimal amount) {
        numerator = numerator.add(amount);
        wholeDenominator++;
        return this;
    }

    /**
     * Adds sums that were counted elsewhere, such as an external base.
     *
     * @param toNumerator what to add to the numerator
     * @param toDenominator what to add to the denominator, not negative
     * @return this builder
     * @throws IllegalArgumentException if the denominator's part is negative
     */
    @CanIgnoreReturnValue
    public TallyBuilder addSums(BigDecimal toNumerator, BigDecimal toDenominator) {
        checkArgument(toDenominator.signum() >= 0, "denominator must not be negative: denominator=%s", toDenominator);
        numerator = numerator.add(toNumerator);
        denominator = denominator.add(toDenominator);
        return this;
    }

    /**
     * Adds another tally.
     *
     * @param other the tally
     * @return this builder
     */
    @CanIgnoreReturnValue
    public TallyBuilder merge(Tally other) {
        addSums(other.numerator(), other.denominator());
        other.excluded().forEach((reason, count) -> excluded.merge(reason, count, Long::sum));
        other.unknown().forEach((reason, count) -> unknown.merge(reason, count, Long::sum));
        other.baseOnly().forEach((reason, count) -> baseOnly.merge(reason, count, Long::sum));
        return this;
    }

    /** {@return the tally of everything added so far} */
    public Tally build() {
        return ImmutableTally.builder()
                .numerator(plain(numerator.add(BigDecimal.valueOf(wholeNumerator))))
                .denominator(plain(denominator.add(BigDecimal.valueOf(wholeDenominator))))
                .putAllExcluded(excluded)
                .putAllUnknown(unknown)
                .putAllBaseOnly(baseOnly)
                .build();
    }

    private static void count(Map<String, Long> counts, String reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    /** One spelling for equal sums, so that the order of addition cannot show. */
    private static BigDecimal plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
