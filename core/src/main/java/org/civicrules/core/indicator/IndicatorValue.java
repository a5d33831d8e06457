package org.civicrules.core.indicator;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/** An indicator's value, or why it has none. */
public sealed interface IndicatorValue {

    /**
     * A value.
     *
     * @param exact the exact value, for every comparison
     * @param published the value rounded once, for display alone
     */
    record Known(BigFraction exact, BigDecimal published) implements IndicatorValue {}

    /**
     * No value.
     *
     * @param reason why
     * @param detail the reason in a few words, for example the name of the missing file
     */
    record None(NoValueReason reason, String detail) implements IndicatorValue {}
}
