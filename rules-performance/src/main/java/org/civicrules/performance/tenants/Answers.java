package org.civicrules.performance.tenants;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.indicator.Tally;
import org.immutables.value.Value;

/**
 * The answers to one perception question, from the most to the least satisfied (for TP08: from strongly agree to strongly
 * disagree). Weighted answers are decimals. "Not applicable" and "do not know" are no answers and stand nowhere here.
 */
@CivicStyle
@Value.Immutable
public interface Answers {

    /** {@return very satisfied, or strongly agree} */
    BigDecimal verySatisfied();

    /** {@return fairly satisfied, or agree} */
    BigDecimal fairlySatisfied();

    /** {@return neither} */
    BigDecimal neither();

    /** {@return fairly dissatisfied, or disagree} */
    BigDecimal fairlyDissatisfied();

    /** {@return very dissatisfied, or strongly disagree} */
    BigDecimal veryDissatisfied();

    /**
     * Takes five counts.
     *
     * @param counts from the most to the least satisfied
     * @return the answers
     * @throws IllegalArgumentException if there are not five, or one is negative
     */
    static Answers of(ImmutableList<BigDecimal> counts) {
        checkArgument(counts.size() == 5, "a question has five answers: counts=%s", counts.size());
        return ImmutableAnswers.builder()
                .verySatisfied(counts.get(0))
                .fairlySatisfied(counts.get(1))
                .neither(counts.get(2))
                .fairlyDissatisfied(counts.get(3))
                .veryDissatisfied(counts.get(4))
                .build();
    }

    /** {@return satisfied answers over all five: (very + fairly) / (very + fairly + neither + the two dissatisfied)} */
    default Tally tally() {
        BigDecimal satisfied = verySatisfied().add(fairlySatisfied());
        return Tally.ofCounts(
                satisfied, satisfied.add(neither()).add(fairlyDissatisfied()).add(veryDissatisfied()));
    }

    /** Refuses negative counts. */
    @Value.Check
    default void check() {
        for (BigDecimal count : ImmutableList.of(
                verySatisfied(), fairlySatisfied(), neither(), fairlyDissatisfied(), veryDissatisfied())) {
            checkArgument(count.signum() >= 0, "a count of answers must not be negative: count=%s", count);
        }
    }
}
