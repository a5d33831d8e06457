package org.civicrules.core.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/**
 * The cases of one indicator added up. Tallies merge: the tally of all cases equals the merged tallies of any split of
 * them, so one pass, many threads and many files give the same answer.
 */
@CivicStyle
@Value.Immutable
public interface Tally {

    /** {@return the sum over the cases in the numerator; for a mean, the sum of their amounts} */
    BigDecimal numerator();

    /** {@return the sum over the cases in the base} */
    BigDecimal denominator();

    /** {@return how many cases were taken out, by reason} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, Long> excluded();

    /** {@return how many cases could not be placed, by reason} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, Long> unknown();

    /** {@return how many cases stay in the base alone for a named reason, by reason} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, Long> baseOnly();

    /** {@return the tally of no case} */
    static Tally zero() {
        return new TallyBuilder().build();
    }

    /**
     * A tally known by its counts alone.
     *
     * @param numerator the numerator
     * @param denominator the denominator
     * @return the tally
     * @throws IllegalArgumentException if a count is negative
     */
    static Tally ofCounts(BigDecimal numerator, BigDecimal denominator) {
        checkArgument(numerator.signum() >= 0, "numerator must not be negative: numerator=%s", numerator);
        return new TallyBuilder().addSums(numerator, denominator).build();
    }

    /**
     * Adds two tallies of different cases.
     *
     * @param other the other tally
     * @return their sum
     */
    default Tally merge(Tally other) {
        return new TallyBuilder().merge(this).merge(other).build();
    }

    /** {@return the cases that could not be placed, whatever the reason} */
    default long unknownCount() {
        return unknown().values().stream().mapToLong(Long::longValue).sum();
    }
}
