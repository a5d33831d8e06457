package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;

class StandardisationProperties {
    private static final Percentage ROUNDING = withPercentage(1e-9);

    /** At least ten events in the first stratum. */
    @Provide
    Arbitrary<List<Stratum>> strata() {
        Arbitrary<Stratum> stratum = Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(1, 5000),
                        Arbitraries.integers().between(1, 900))
                .as((count, base, weight) -> new Stratum(count, base, weight));
        return stratum.list().ofMaxSize(12).map(rest -> {
            List<Stratum> all = new ArrayList<>(rest);
            all.add(0, new Stratum(10 + rest.size(), 400, 70));
            return all;
        });
    }

    @Property
    void aRateLiesBetweenTheRatesOfItsStrataAndWithinItsLimits(
            @ForAll("strata") List<Stratum> strata, @ForAll ConfidenceLevel level) {
        Estimate.Known rate = estimate(strata, 1000, level);
        double lowest = strata.stream()
                .mapToDouble(s -> 1000 * s.count() / s.base())
                .min()
                .orElseThrow();
        double highest = strata.stream()
                .mapToDouble(s -> 1000 * s.count() / s.base())
                .max()
                .orElseThrow();

        assertThat(rate.value()).isBetween(lowest * (1 - 1e-12), highest * (1 + 1e-12));
        assertThat(rate.interval().contains(rate.value())).isTrue();
        assertThat(rate.interval().lower()).isGreaterThanOrEqualTo(0);
    }

    @Property
    void aRateStandardisedToItsOwnPopulationIsTheCrudeRate(
            @ForAll("strata") List<Stratum> strata,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale,
            @ForAll ConfidenceLevel level) {
        List<Stratum> own = strata.stream()
                .map(s -> new Stratum(s.count(), s.base(), s.base() * scale))
                .toList();
        Rate crude = Rate.of(
                strata.stream().mapToDouble(Stratum::count).sum(),
                strata.stream().mapToDouble(Stratum::base).sum(),
                100_000);
        Estimate.Known rate = estimate(own, 100_000, level);

        assertThat(rate.value()).isCloseTo(crude.value(), ROUNDING);
        assertThat(rate.interval().lower()).isCloseTo(crude.interval(level).lower(), ROUNDING);
        assertThat(rate.interval().upper()).isCloseTo(crude.interval(level).upper(), ROUNDING);
    }

    @Property
    void theOrderOfStrataAndTheUnitOfWeightsDoNotMatterAndTheMultiplierScales(
            @ForAll("strata") List<Stratum> strata,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale,
            @ForAll ConfidenceLevel level,
            @ForAll Random random) {
        Estimate.Known rate = estimate(strata, 1000, level);
        List<Stratum> other = new ArrayList<>(strata.stream()
                .map(s -> new Stratum(s.count(), s.base(), s.weight() * scale))
                .toList());
        Collections.shuffle(other, random);
        Estimate.Known otherRate = estimate(other, 1000 * scale, level);

        assertThat(otherRate.value()).isCloseTo(rate.value() * scale, ROUNDING);
        assertThat(otherRate.interval().lower()).isCloseTo(rate.interval().lower() * scale, ROUNDING);
        assertThat(otherRate.interval().upper()).isCloseTo(rate.interval().upper() * scale, ROUNDING);
    }

    /** Both lower limits may be cut to nothing. */
    @Property
    void aHigherLevelIsWider(@ForAll("strata") List<Stratum> strata) {
        Interval narrow = estimate(strata, 1000, ConfidenceLevel.NINETY_FIVE).interval();
        Interval wide =
                estimate(strata, 1000, ConfidenceLevel.NINETY_NINE_POINT_EIGHT).interval();

        assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
        assertThat(wide.upper()).isGreaterThan(narrow.upper());
    }

    @Property
    void aRatioIsOneWhereAsManyAreObservedAsExpected(
            @ForAll("strata") List<Stratum> strata, @ForAll ConfidenceLevel level) {
        IndirectlyStandardisedRatio ratio = againstThemselves(strata);

        Estimate.Known known = ratio.ratio(1, level).known().orElseThrow();
        assertThat(known.value()).isCloseTo(1, ROUNDING);
        assertThat(known.interval().contains(1)).isTrue();
        double crude = 1000
                * strata.stream().mapToDouble(Stratum::count).sum()
                / strata.stream().mapToDouble(Stratum::base).sum();
        assertThat(ratio.rate(1000, level).known().orElseThrow().value()).isCloseTo(crude, ROUNDING);
    }

    @Property
    void aRatioGrowsWithWhatIsObserved(
            @ForAll("strata") List<Stratum> strata,
            @ForAll @IntRange(max = 300) int observed,
            @ForAll ConfidenceLevel level) {
        Estimate.Known fewer = ratio(strata, observed, level);
        Estimate.Known more = ratio(strata, observed + 1, level);

        assertThat(more.value()).isGreaterThan(fewer.value());
        assertThat(more.interval().lower()).isGreaterThan(fewer.interval().lower());
        assertThat(more.interval().upper()).isGreaterThan(fewer.interval().upper());
    }

    private static Estimate.Known ratio(List<Stratum> strata, int observed, ConfidenceLevel level) {
        return IndirectlyStandardisedRatio.of(observed, reference(strata))
                .ratio(100, level)
                .known()
                .orElseThrow();
    }

    private static IndirectlyStandardisedRatio againstThemselves(List<Stratum> strata) {
        return IndirectlyStandardisedRatio.of(
                strata.stream().mapToDouble(Stratum::count).sum(), reference(strata));
    }

    private static List<ReferenceStratum> reference(List<Stratum> strata) {
        return strata.stream()
                .map(s -> new ReferenceStratum(s.base(), s.count(), s.base()))
                .toList();
    }

    private static Estimate.Known estimate(List<Stratum> strata, double multiplier, ConfidenceLevel level) {
        return DirectlyStandardisedRate.of(strata, multiplier)
                .estimate(level)
                .known()
                .orElseThrow();
    }
}
