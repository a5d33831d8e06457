package org.civicrules.performance.lookedafter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.IndicatorDefinition;

/**
 * A value beside another: a benchmark area, an earlier period, or a target.
 *
 * @param definition the indicator, whose polarity says which direction is better
 * @param part the part of its breakdown; empty for the headline
 * @param against the area of a benchmark, {@code earlier period} or {@code target}
 * @param period the period of the other value, as written
 * @param value the exact value
 * @param other the exact other value
 * @param standing how the value stands to the other
 */
public record ComparedFigure(
        IndicatorDefinition definition,
        String part,
        String against,
        String period,
        BigFraction value,
        BigFraction other,
        ComparedStanding standing) {

    /** What an earlier period is called in {@link #against}. */
    public static final String EARLIER_PERIOD = "earlier period";

    /** What a target is called in {@link #against}. */
    public static final String TARGET = "target";

    /**
     * {@return a value beside that of an area or of an earlier period}
     *
     * @param definition the indicator
     * @param part the part of its breakdown; empty for the headline
     * @param against the area, or {@link #EARLIER_PERIOD}
     * @param period the period of the other value
     * @param value the exact value
     * @param other the exact other value
     * @param isClear whether they differ by more than chance would have it
     */
    public static ComparedFigure of(
            IndicatorDefinition definition,
            String part,
            String against,
            String period,
            BigFraction value,
            BigFraction other,
            boolean isClear) {
        return new ComparedFigure(
                definition,
                part,
                against,
                period,
                value,
                other,
                ComparedStanding.of(value.subtract(other), isClear, definition.polarity()));
    }

    /**
     * {@return a value beside a target}
     *
     * @param definition the indicator
     * @param part the part of its breakdown; empty for the headline
     * @param target the target, its period and its tolerance
     * @param value the exact value
     */
    public static ComparedFigure of(IndicatorDefinition definition, String part, Target target, BigFraction value) {
        BigFraction aim = Exact.of(target.target());
        ComparedStanding standing =
                ComparedStanding.toTarget(value.subtract(aim), Exact.of(target.tolerance()), definition.polarity());
        return new ComparedFigure(definition, part, TARGET, target.period(), value, aim, standing);
    }

    /** {@return the indicator, with the part behind a stroke where it is one} */
    public String name() {
        return definition.id().value() + (part.isEmpty() ? "" : "/" + part);
    }

    /** {@return the value less the other, rounded once as the indicator is} */
    public BigDecimal difference() {
        return value.subtract(other).bigDecimalValue(definition.rounding().places(), RoundingMode.HALF_UP);
    }
}
