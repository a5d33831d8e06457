package org.civicrules.core.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.rule.Explanation;
import org.immutables.value.Value;

/**
 * An indicator's definition, the cases it added up, and its value.
 *
 * <p>value = multiplier x numerator / (divisor x denominator), divided and rounded once; a count is its numerator. An empty base
 * gives {@link NoValueReason#ZERO_DENOMINATOR}.
 */
@CivicStyle
@Value.Immutable
public interface IndicatorResult {

    /** Decimal places to which {@link #valueText} writes a value that does not end sooner. */
    int TEXT_PLACES = 10;

    /** {@return what was measured} */
    IndicatorDefinition definition();

    /** {@return the cases added up} */
    Tally tally();

    /** {@return the value, or why there is none} */
    IndicatorValue value();

    /**
     * Forms the value from a tally.
     *
     * @param definition what is measured
     * @param tally the cases
     * @return the result
     */
    static IndicatorResult of(IndicatorDefinition definition, Tally tally) {
        return ImmutableIndicatorResult.builder()
                .definition(definition)
                .tally(tally)
                .value(value(definition, tally))
                .build();
    }

    /**
     * A result without a value.
     *
     * @param definition what would have been measured
     * @param reason why there is no value
     * @param detail the reason in a few words
     * @return the result
     */
    static IndicatorResult none(IndicatorDefinition definition, NoValueReason reason, String detail) {
        return none(definition, Tally.zero(), reason, detail);
    }

    /**
     * A result without a value although cases were counted.
     *
     * @param definition what would have been measured
     * @param tally the cases
     * @param reason why there is no value
     * @param detail the reason in a few words
     * @return the result
     */
    static IndicatorResult none(IndicatorDefinition definition, Tally tally, NoValueReason reason, String detail) {
        return ImmutableIndicatorResult.builder()
                .definition(definition)
                .tally(tally)
                .value(new IndicatorValue.None(reason, detail))
                .build();
    }

    /** {@return the value, where there is one} */
    default Optional<IndicatorValue.Known> known() {
        return value() instanceof IndicatorValue.Known known ? Optional.of(known) : Optional.empty();
    }

    /** {@return why there is no value, where there is none} */
    default Optional<IndicatorValue.None> none() {
        return value() instanceof IndicatorValue.None none ? Optional.of(none) : Optional.empty();
    }

    /** {@return the exact value in plain notation, at most ten places, half up, without trailing zeros; empty if none} */
    default Optional<String> valueText() {
        return known().map(known -> plain(known.exact()));
    }

    /** {@return the published value as digits alone; empty if none} */
    default Optional<String> publishedText() {
        return known().map(known -> known.published().toPlainString());
    }

    /** {@return how the value came about; built anew at each call} */
    default Explanation explanation() {
        return IndicatorExplanation.of(this);
    }

    private static IndicatorValue value(IndicatorDefinition definition, Tally tally) {
        if (definition.scoring() == Scoring.COUNT) {
            return rounded(definition, Exact.of(tally.numerator()));
        }
        if (tally.denominator().signum() == 0) {
            return new IndicatorValue.None(NoValueReason.ZERO_DENOMINATOR, "the base is empty");
        }
        BigFraction ratio = Exact.of(tally.numerator()).divide(Exact.of(tally.denominator()));
        return rounded(definition, ratio.multiply(definition.multiplier()).divide(definition.divisor()));
    }

    private static IndicatorValue rounded(IndicatorDefinition definition, BigFraction exact) {
        return new IndicatorValue.Known(exact, definition.rounding().round(exact));
    }

    private static String plain(BigFraction exact) {
        BigDecimal value =
                exact.bigDecimalValue(TEXT_PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return value.toPlainString();
    }
}
