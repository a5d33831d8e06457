package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;

/**
 * Whether a measure reached a target. The exact value is compared, never the rounded one: 3,399 of 3,400 is shown as 100.0
 * and misses a target of 100.
 */
public enum TargetVerdict {
    /** At the target or better. */
    REACHED,
    /** Worse than the target. */
    MISSED,
    /** Neither direction is better, so nothing can be reached. */
    NO_DIRECTION,
    /** There is no value to compare. */
    NO_VALUE;

    /**
     * Compares a result with a target.
     *
     * @param result the result
     * @param target the target in the result's unit
     * @return the verdict
     */
    public static TargetVerdict of(IndicatorResult result, BigDecimal target) {
        return result.known().map(known -> compare(result, known, target)).orElse(NO_VALUE);
    }

    private static TargetVerdict compare(IndicatorResult result, IndicatorValue.Known known, BigDecimal target) {
        int over = known.exact().compareTo(Exact.of(target));
        return switch (result.definition().polarity()) {
            case HIGHER_IS_BETTER -> over >= 0 ? REACHED : MISSED;
            case LOWER_IS_BETTER -> over <= 0 ? REACHED : MISSED;
            case NEUTRAL -> NO_DIRECTION;
        };
    }
}
