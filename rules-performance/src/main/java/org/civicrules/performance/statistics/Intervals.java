package org.civicrules.performance.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;

/**
 * The interval of an indicator result, by the method its scoring calls for: {@link Proportion Wilson} for a proportion,
 * {@link Rate Poisson} for a rate. A count has no base and a mean needs its {@link Moments}, so neither has one here.
 */
public final class Intervals {
    private Intervals() {}

    /**
     * The interval of a result, in the unit of the result.
     *
     * @param result the result
     * @param level the confidence level
     * @return the interval; empty for a count, a mean, a result without a value, or counts that no proportion can have
     */
    public static Optional<Interval> of(IndicatorResult result, ConfidenceLevel level) {
        return switch (result.definition().scoring()) {
            case PROPORTION -> proportion(result).map(share -> inUnit(result, share, level));
            case RATE -> rate(result).map(rate -> rate.interval(level));
            case COUNT, MEAN -> Optional.empty();
        };
    }

    /**
     * The interval of a proportion whose base is part of a finite population, such as the tenants who answered out of
     * all that were asked.
     *
     * @param result the result
     * @param population everybody who could have been counted
     * @param level the confidence level
     * @return the interval; empty unless the result is a proportion with a value
     * @throws IllegalArgumentException if the population is below the denominator
     */
    public static Optional<Interval> of(IndicatorResult result, BigDecimal population, ConfidenceLevel level) {
        return proportion(result).map(share -> inUnit(result, share.outOf(population.doubleValue()), level));
    }

    private static Interval inUnit(IndicatorResult result, Proportion share, ConfidenceLevel level) {
        return share.interval(level).times(factor(result));
    }

    static Optional<Proportion> proportion(IndicatorResult result) {
        Tally tally = result.tally();
        boolean possible =
                isCounted(result, Scoring.PROPORTION) && tally.numerator().compareTo(tally.denominator()) <= 0;
        return possible
                ? Optional.of(Proportion.of(
                        tally.numerator().doubleValue(), tally.denominator().doubleValue()))
                : Optional.empty();
    }

    static Optional<Rate> rate(IndicatorResult result) {
        Tally tally = result.tally();
        return isCounted(result, Scoring.RATE)
                ? Optional.of(Rate.of(
                        tally.numerator().doubleValue(), tally.denominator().doubleValue(), factor(result)))
                : Optional.empty();
    }

    /** A count as events of a Poisson distribution. */
    static Optional<Rate> count(IndicatorResult result) {
        return isCounted(result, Scoring.COUNT)
                ? Optional.of(Rate.of(result.tally().numerator().doubleValue(), 1, 1))
                : Optional.empty();
    }

    /** What a ratio is multiplied by to stand in the unit of the result. */
    static double factor(IndicatorResult result) {
        return (double) result.definition().multiplier() / result.definition().divisor();
    }

    private static boolean isCounted(IndicatorResult result, Scoring scoring) {
        return result.definition().scoring() == scoring
                && result.known().isPresent()
                && result.tally().numerator().signum() >= 0;
    }
}
