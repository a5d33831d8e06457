package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Tally;

/**
 * Which counts are too small to publish: those above 0 and up to a limit. Zero is always shown and is a true zero.
 *
 * <p>Hiding the small counts alone is not enough, since a total and its other parts give them away. Applied to a table or
 * to breakdowns, the rule hides further counts until each hidden one is safe in the sense of {@link DisclosureSystem}.
 *
 * @param upTo the largest count that is hidden, inclusive; 0 hides nothing
 */
public record SuppressionRule(long upTo) {
    private static final long USUAL = 5;

    /**
     * Checks the limit.
     *
     * @param upTo the largest count that is hidden, inclusive; 0 hides nothing
     * @throws IllegalArgumentException if the limit is negative
     */
    public SuppressionRule {
        checkArgument(upTo >= 0, "limit must not be negative: upTo=%s", upTo);
    }

    /** {@return the rule that hides 1 to 5, the practice for children in need} */
    public static SuppressionRule standard() {
        return new SuppressionRule(USUAL);
    }

    /** {@return the rule that hides nothing} */
    public static SuppressionRule none() {
        return new SuppressionRule(0);
    }

    /**
     * Whether a count is small. A weighted count between 0 and 1 is.
     *
     * @param count the count
     * @return whether it is above 0 and not above the limit
     */
    public boolean isSmall(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(upTo)) <= 0;
    }

    /**
     * Whether a count is small.
     *
     * @param count the count
     * @return whether it is above 0 and not above the limit
     */
    public boolean isSmall(long count) {
        return count > 0 && count <= upTo;
    }

    /**
     * Whether an indicator's value gives a small count away: the count of a count or rate, the cases of a mean, and for
     * a proportion either of its parts, since 98 % of 50 is as telling as 2 %.
     *
     * @param result the result
     * @return whether it must be hidden
     */
    public boolean hides(IndicatorResult result) {
        Tally tally = result.tally();
        return switch (result.definition().scoring()) {
            case COUNT, RATE -> isSmall(tally.numerator());
            case MEAN -> isSmall(tally.denominator());
            case PROPORTION ->
                isSmall(tally.numerator()) || isSmall(tally.denominator().subtract(tally.numerator()));
        };
    }
}
