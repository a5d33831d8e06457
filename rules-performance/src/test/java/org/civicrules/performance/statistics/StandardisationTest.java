package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_NINE_POINT_EIGHT;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.civicrules.core.indicator.NoValueReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fleiss 1981, Statistical methods for rates and proportions, section 14: children born with Down's syndrome in Michigan,
 * by the mother's age in six bands and by birth order. Expected figures were computed apart from this library at 50
 * digits from the published counts.
 */
class StandardisationTest {
    private static final Percentage CLOSE = withPercentage(1e-9);

    private static final ImmutableList<List<Integer>> CASES = ImmutableList.of(
            List.of(107, 141, 60, 40, 39, 25),
            List.of(25, 150, 110, 84, 82, 39),
            List.of(3, 71, 114, 103, 108, 75),
            List.of(1, 26, 64, 89, 137, 96),
            List.of(0, 8, 63, 112, 262, 295));
    private static final ImmutableList<List<Integer>> BIRTHS = ImmutableList.of(
            List.of(230061, 329449, 114920, 39487, 14208, 3052),
            List.of(72202, 326701, 208667, 83228, 28466, 5375),
            List.of(15050, 175702, 207081, 117300, 45026, 8660),
            List.of(2293, 68800, 132424, 98301, 46075, 9834),
            List.of(327, 30666, 123419, 149919, 104088, 34392));

    private static ImmutableList<Stratum> ofBirthOrder(int order) {
        return IntStream.range(0, 6)
                .mapToObj(age -> new Stratum(
                        CASES.get(order - 1).get(age), BIRTHS.get(order - 1).get(age), ofAll(BIRTHS, age)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<ReferenceStratum> againstAll(int order) {
        return IntStream.range(0, 6)
                .mapToObj(age ->
                        new ReferenceStratum(BIRTHS.get(order - 1).get(age), ofAll(CASES, age), ofAll(BIRTHS, age)))
                .collect(ImmutableList.toImmutableList());
    }

    private static double ofAll(List<List<Integer>> orders, int age) {
        return orders.stream().mapToInt(order -> order.get(age)).sum();
    }

    @ParameterizedTest
    @CsvSource({
        "1,412,95,92.304525533199445,80.329221419484377,105.18720920841747",
        "1,412,998,92.304525533199445,73.831650460720629,112.8666801020265",
        "2,490,95,91.174116834664087,82.337126336809053,100.62301510061229",
        "3,474,95,85.069221338301946,77.17335440270747,93.521328188589989",
        "4,413,95,92.717865055199765,79.858239656903326,106.5506473596926",
        "5,740,95,75.529007445256789,67.632743122689569,83.867108708542415",
        "5,740,998,75.529007445256789,63.280040874650953,88.796689773188766",
    })
    void aDirectlyStandardisedRateHasDobsonsLimits(
            int order, double events, String level, double value, double lower, double upper) {
        DirectlyStandardisedRate rate = DirectlyStandardisedRate.of(ofBirthOrder(order), 100_000);

        assertThat(rate.events()).isEqualTo(events);
        assertKnown(rate.estimate(level(level)), value, lower, upper);
        assertThat(interval(rate.estimate(level(level))).method()).isEqualTo(IntervalMethod.DOBSON);
        assertThat(interval(rate.estimate(level(level))).level()).isEqualTo(level(level));
    }

    @Test
    void threeYoungToOneOlderPersonGiveThirtyPerThousand() {
        Estimate rate = DirectlyStandardisedRate.of(List.of(new Stratum(20, 1000, 3), new Stratum(60, 1000, 1)), 1000)
                .estimate(NINETY_FIVE);

        assertKnown(rate, 30, 22.8262228038609, 38.4732585412961);
    }

    @Test
    void aStratumWithoutEventsCountsWithItsWeight() {
        Estimate rate = DirectlyStandardisedRate.of(List.of(new Stratum(0, 500, 3), new Stratum(25, 1000, 1)), 1000)
                .estimate(NINETY_FIVE);

        assertKnown(rate, 6.25, 4.04356648041430, 9.22661267304634);
    }

    /** One event of great weight: uncut, the lower limit would be -5.74. */
    @Test
    void aLowerLimitBelowNothingIsCutToNothing() {
        Estimate rate = DirectlyStandardisedRate.of(List.of(new Stratum(1, 100, 900), new Stratum(9, 9000, 100)), 1000)
                .estimate(NINETY_FIVE);

        assertKnown(rate, 9.1, 0, 32.9826736793513);
    }

    @Test
    void fewerThanTenEventsHaveNoDirectlyStandardisedRate() {
        assertThat(ofEvents(9)).isEqualTo(tooFew());
        assertThat(ofEvents(9.9)).isEqualTo(tooFew());
        assertThat(ofEvents(0)).isEqualTo(tooFew());
        assertKnown(ofEvents(10), 4.5, 1.82936279516636, 8.79934315938873);
        assertThat(ofEvents(11).known()).isPresent();
    }

    /** Four events in one stratum, the others in another. */
    private static Estimate ofEvents(double events) {
        double young = Math.min(4, events);
        return DirectlyStandardisedRate.of(
                        List.of(new Stratum(young, 1000, 3), new Stratum(events - young, 1000, 1)), 1000)
                .estimate(NINETY_FIVE);
    }

    private static Estimate tooFew() {
        return new Estimate.None(NoValueReason.INSUFFICIENT_SAMPLE, "fewer than ten events");
    }

    @Test
    void aStratumWithAnEmptyBaseLeavesNoDirectlyStandardisedRate() {
        Estimate rate = DirectlyStandardisedRate.of(List.of(new Stratum(0, 0, 3), new Stratum(25, 1000, 1)), 1000)
                .estimate(NINETY_FIVE);

        assertThat(rate).isEqualTo(new Estimate.None(NoValueReason.ZERO_DENOMINATOR, "strata with an empty base: 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "1,412,396.44108681160278,95,103.92464699194792,94.130427632054701,114.46098316020391",
        "2,490,473.22559936523906,95,103.54469425518427,94.578222914530166,113.13203912366017",
        "5,740,781.19617010212547,95,94.726526872662482,88.023471088789579,101.80465339125572",
        "5,740,781.19617010212547,998,94.726526872662482,84.328507902741363,105.98932294100872",
    })
    void anIndirectlyStandardisedRatioIsObservedOverExpected(
            int order, double observed, double expected, String level, double value, double lower, double upper) {
        IndirectlyStandardisedRatio ratio = IndirectlyStandardisedRatio.of(observed, againstAll(order));

        assertThat(ratio.expected()).isCloseTo(expected, CLOSE);
        assertKnown(ratio.ratio(100, level(level)), value, lower, upper);
    }

    @ParameterizedTest
    @CsvSource({
        "1,412,93.029854186853794,84.262397906771139,102.46162851342402",
        "4,413,94.250977596371565,85.378932390433097,103.79441810324853",
        "5,740,84.796005929889397,78.795655481469222,91.132107105117353",
    })
    void anIndirectlyStandardisedRateIsTheRatioTimesTheCrudeRateOfAll(
            int order, double observed, double value, double lower, double upper) {
        assertKnown(
                IndirectlyStandardisedRatio.of(observed, againstAll(order)).rate(100_000, NINETY_FIVE),
                value,
                lower,
                upper);
    }

    @ParameterizedTest
    @CsvSource({
        "0,2,0,0,1.8444397270569682,EXACT_POISSON",
        "9,12.5,0.72,0.32922984779026659,1.3667842761135336,EXACT_POISSON",
        "10,12.5,0.8,0.38299599311740495,1.471316688460518,BYAR",
        "11,12.5,0.88,0.43869521587599769,1.5746589692917115,BYAR",
        "30,24,1.25,0.84320579555276603,1.78451549758328,BYAR",
    })
    void limitsOfARatioAreExactBelowTenObservedAndByarsFromTen(
            double observed, double expected, double value, double lower, double upper, IntervalMethod method) {
        Estimate ratio = IndirectlyStandardisedRatio.of(observed, List.of(new ReferenceStratum(expected, 1, 1)))
                .ratio(1, NINETY_FIVE);

        assertKnown(ratio, value, lower, upper);
        assertThat(interval(ratio).method()).isEqualTo(method);
    }

    @Test
    void whereNothingIsExpectedThereIsNoRatio() {
        Estimate none = new Estimate.None(NoValueReason.ZERO_DENOMINATOR, "no events are expected");
        IndirectlyStandardisedRatio withoutBase =
                IndirectlyStandardisedRatio.of(0, List.of(new ReferenceStratum(0, 5, 100)));
        IndirectlyStandardisedRatio withoutReferenceEvents =
                IndirectlyStandardisedRatio.of(2, List.of(new ReferenceStratum(10, 0, 100)));

        assertThat(withoutBase.ratio(100, NINETY_FIVE)).isEqualTo(none);
        assertThat(withoutBase.rate(1000, NINETY_FIVE)).isEqualTo(none);
        assertThat(withoutReferenceEvents.ratio(100, NINETY_FIVE)).isEqualTo(none);
        assertThat(withoutReferenceEvents.rate(1000, NINETY_FIVE)).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,10,1,count must be finite and not negative: count=-1.0",
        "NaN,10,1,count must be finite and not negative: count=NaN",
        "1,-1,1,base must be finite and not negative: base=-1.0",
        "1,Infinity,1,base must be finite and not negative: base=Infinity",
        "1,10,0,weight must be finite and above zero: weight=0.0",
        "1,10,Infinity,weight must be finite and above zero: weight=Infinity",
    })
    void impossibleStrataAreRefused(double count, double base, double weight, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stratum(count, base, weight))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,1,10,base must be finite and not negative: base=-1.0",
        "1,-1,10,numerator must be finite and not negative: numerator=-1.0",
        "1,1,0,denominator must be finite and above zero: denominator=0.0",
    })
    void impossibleReferencesAreRefused(double base, double count, double referenceBase, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReferenceStratum(base, count, referenceBase))
                .withMessage(message);
    }

    @Test
    void standardisationNeedsAStratumAndAMultiplier() {
        ImmutableList<Stratum> strata = ofBirthOrder(1);
        IndirectlyStandardisedRatio ratio = IndirectlyStandardisedRatio.of(1, againstAll(1));
        String multiplier = "multiplier must be finite and above zero: multiplier=0.0";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectlyStandardisedRate.of(List.of(), 1))
                .withMessage("there must be a stratum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectlyStandardisedRate.of(strata, 0))
                .withMessage(multiplier);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndirectlyStandardisedRatio.of(1, List.of()))
                .withMessage("there must be a stratum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndirectlyStandardisedRatio.of(-1, againstAll(1)))
                .withMessage("observed must be finite and not negative: observed=-1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio.ratio(0, NINETY_FIVE))
                .withMessage(multiplier);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio.rate(0, NINETY_FIVE))
                .withMessage(multiplier);
    }

    private static void assertKnown(Estimate estimate, double value, double lower, double upper) {
        Estimate.Known known = estimate.known().orElseThrow();
        assertThat(known.value()).isCloseTo(value, CLOSE);
        assertThat(known.interval().lower()).isCloseTo(lower, CLOSE);
        assertThat(known.interval().upper()).isCloseTo(upper, CLOSE);
    }

    private static Interval interval(Estimate estimate) {
        return estimate.known().orElseThrow().interval();
    }

    private static ConfidenceLevel level(String name) {
        return name.equals("95") ? NINETY_FIVE : NINETY_NINE_POINT_EIGHT;
    }
}
