package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.civicrules.core.indicator.NoValueReason;

/**
 * The rate a population would have if it were made up as a standard population is: two populations of different age
 * become comparable.
 *
 * <p>With x the events, n the base and w the standard weight of each stratum and O = Σ x all events, the rate is
 * Σ (w x / n) / Σ w, times the multiplier. Its limits are those of Dobson and others (1991): the distance of Byar's
 * limits of O from O, times √(V / O), with V = Σ (w² x / n²) / (Σ w)². A lower limit below nothing, which single events
 * of great weight may give, is cut to 0. Where the weights are the bases themselves, the
 * rate and its limits are those of the crude {@link Rate}.
 *
 * <p>A rate of fewer than ten events is not stated: it moves too much with the weights of single events, and Dobson's
 * limits do not hold (public-health practice in England; Morris and others 2018). Nor is one with a stratum whose base
 * is empty.
 *
 * <p>Worked example: 20 of 1,000 young people and 60 of 1,000 older ones; in a standard population of three young to
 * one older person the rate is (3 x 20 + 1 x 60) / 4 = 30 per 1,000, with a 95 % interval of 22.8 to 38.5.
 */
public final class DirectlyStandardisedRate {
    private static final double FEWEST_EVENTS = 10;

    private final ImmutableList<Stratum> strata;
    private final double multiplier;

    private DirectlyStandardisedRate(ImmutableList<Stratum> strata, double multiplier) {
        this.strata = strata;
        this.multiplier = multiplier;
    }

    /**
     * A directly standardised rate.
     *
     * @param strata the parts of the population, at least one
     * @param multiplier the base the rate is stated for, for example 100,000; above 0
     * @return the rate
     * @throws IllegalArgumentException if there is no stratum or the multiplier is not positive
     */
    public static DirectlyStandardisedRate of(Collection<Stratum> strata, double multiplier) {
        checkArgument(!strata.isEmpty(), "there must be a stratum");
        Counts.checkAboveZero("multiplier", multiplier);
        return new DirectlyStandardisedRate(ImmutableList.copyOf(strata), multiplier);
    }

    /** {@return all events, of all strata} */
    public double events() {
        return strata.stream().mapToDouble(Stratum::count).sum();
    }

    /**
     * The rate with its interval.
     *
     * @param level the confidence level
     * @return the rate, for the multiplier; no value for fewer than ten events or where the base of a stratum is empty
     */
    public Estimate estimate(ConfidenceLevel level) {
        long empty = strata.stream().filter(stratum -> stratum.base() == 0).count();
        if (empty > 0) {
            return new Estimate.None(NoValueReason.ZERO_DENOMINATOR, "strata with an empty base: " + empty);
        }
        double events = events();
        if (events < FEWEST_EVENTS) {
            return new Estimate.None(NoValueReason.INSUFFICIENT_SAMPLE, "fewer than ten events");
        }
        double weights = strata.stream().mapToDouble(Stratum::weight).sum();
        double unit = multiplier / weights;
        double rate = unit
                * strata.stream()
                        .mapToDouble(s -> s.weight() * s.count() / s.base())
                        .sum();
        double variance = strata.stream()
                .mapToDouble(s -> s.count() * (s.weight() / s.base()) * (s.weight() / s.base()))
                .sum();
        double perEvent = unit * Math.sqrt(variance / events);
        Interval ofEvents = Rate.of(events, 1, 1).interval(level);
        return new Estimate.Known(
                rate,
                new Interval(
                        Math.max(0, rate - perEvent * (events - ofEvents.lower())),
                        rate + perEvent * (ofEvents.upper() - events),
                        level,
                        IntervalMethod.DOBSON));
    }
}
