package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.civicrules.core.indicator.NoValueReason;

/**
 * The events a population has against those it would have at the rates of a reference population: a standardised
 * mortality ratio where the events are deaths. Unlike direct standardisation it needs only the total of the
 * population's own events, and holds for few of them; ratios of two populations are not comparable with each other,
 * only with the reference.
 *
 * <p>With n the population's base, X and N events and base of the reference population in each stratum, the expected
 * events are E = Σ (n X / N), the ratio is observed / E, and the standardised rate is the ratio times the crude rate
 * Σ X / Σ N of the reference population. The observed events are taken as Poisson and the expected as exact, so that the
 * limits are those of a {@link Rate} against the base E: exact below ten events, Byar's from there on.
 *
 * <p>Worked example: 30 events where 24 are expected are a ratio of 125 per cent, with a 95 % interval of 84 to 178.
 */
public final class IndirectlyStandardisedRatio {
    private final double observed;
    private final ImmutableList<ReferenceStratum> strata;

    private IndirectlyStandardisedRatio(double observed, ImmutableList<ReferenceStratum> strata) {
        this.observed = observed;
        this.strata = strata;
    }

    /**
     * An indirectly standardised ratio.
     *
     * @param observed the events of the population, of all strata together; not negative
     * @param strata the parts of the population, at least one
     * @return the ratio
     * @throws IllegalArgumentException if the events are not finite or negative, or there is no stratum
     */
    public static IndirectlyStandardisedRatio of(double observed, Collection<ReferenceStratum> strata) {
        Counts.checkNotNegative("observed", observed);
        checkArgument(!strata.isEmpty(), "there must be a stratum");
        return new IndirectlyStandardisedRatio(observed, ImmutableList.copyOf(strata));
    }

    /** {@return the events there would be at the rates of the reference population} */
    public double expected() {
        return strata.stream().mapToDouble(ReferenceStratum::expected).sum();
    }

    /**
     * Observed over expected events.
     *
     * @param multiplier what a population as the reference has: 1, or 100 for per cent; above 0
     * @param level the confidence level
     * @return the ratio with its interval; no value where no events are expected
     * @throws IllegalArgumentException if the multiplier is not positive
     */
    public Estimate ratio(double multiplier, ConfidenceLevel level) {
        Counts.checkAboveZero("multiplier", multiplier);
        double expected = expected();
        if (expected == 0) {
            return new Estimate.None(NoValueReason.ZERO_DENOMINATOR, "no events are expected");
        }
        Rate ratio = Rate.of(observed, expected, multiplier);
        return new Estimate.Known(ratio.value(), ratio.interval(level));
    }

    /**
     * The standardised rate: the ratio times the crude rate of the reference population.
     *
     * @param multiplier the base the rate is stated for, for example 100,000; above 0
     * @param level the confidence level
     * @return the rate with its interval; no value where no events are expected
     * @throws IllegalArgumentException if the multiplier is not positive
     */
    public Estimate rate(double multiplier, ConfidenceLevel level) {
        Counts.checkAboveZero("multiplier", multiplier);
        double events =
                strata.stream().mapToDouble(ReferenceStratum::referenceCount).sum();
        double base =
                strata.stream().mapToDouble(ReferenceStratum::referenceBase).sum();
        return events == 0 ? ratio(multiplier, level) : ratio(multiplier * events / base, level);
    }
}
