package org.civicrules.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Scoring;

/**
 * What every indicator's result promises: no value on an empty base, a share within its whole, one rounding, and an
 * explanation that gives the published value.
 */
public interface IndicatorResultContract {

    /** {@return results, some on an empty base} */
    @Provide
    Arbitrary<IndicatorResult> results();

    /**
     * Nothing out of nothing is no value, neither 0 nor 100.
     *
     * @param result any result
     */
    @Property(tries = 200)
    default void hasNoValueOnAnEmptyBase(@ForAll("results") IndicatorResult result) {
        boolean needsABase = result.definition().scoring() != Scoring.COUNT;
        if (needsABase && result.tally().denominator().signum() == 0) {
            assertTrue(
                    result.known().isEmpty(),
                    "an empty base has no value: indicator="
                            + result.definition().id());
        }
    }

    /**
     * A proportion lies between none and all.
     *
     * @param result any result
     */
    @Property(tries = 200)
    default void keepsAProportionWithinItsWhole(@ForAll("results") IndicatorResult result) {
        if (result.definition().scoring() != Scoring.PROPORTION) {
            return;
        }
        BigFraction whole = BigFraction.of(result.definition().multiplier());
        result.known().ifPresent(known -> {
            assertTrue(known.exact().signum() >= 0);
            assertTrue(known.exact().compareTo(whole) <= 0);
        });
    }

    /**
     * The published value is the exact value rounded once.
     *
     * @param result any result
     */
    @Property(tries = 200)
    default void roundsOnce(@ForAll("results") IndicatorResult result) {
        result.known().ifPresent(known -> {
            int places = result.definition().rounding().places();
            BigFraction distance =
                    Exact.of(known.published()).subtract(known.exact()).abs();
            assertEquals(places, known.published().scale());
            assertTrue(distance.compareTo(Exact.of(BigDecimal.ONE.movePointLeft(places))) < 0);
        });
    }

    /**
     * The explanation states the published value and cites the definition.
     *
     * @param result any result
     */
    @Property(tries = 200)
    default void explainsItsValue(@ForAll("results") IndicatorResult result) {
        String text = result.explanation().result().orElse("");

        assertTrue(text.startsWith(result.publishedText().orElse("no value")), text);
        assertFalse(result.explanation().citations().isEmpty());
    }
}
