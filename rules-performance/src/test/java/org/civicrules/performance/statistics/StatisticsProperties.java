package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Polarity;

class StatisticsProperties {
    private static final double ROUNDING = 1e-12;

    @Property
    void anIntervalOfAProportionContainsItsValueAndLiesBetweenNothingAndAll(
            @ForAll @IntRange(max = 500) int part,
            @ForAll @IntRange(min = 1, max = 500) int rest,
            @ForAll @IntRange(max = 1000) int unseen,
            @ForAll ConfidenceLevel level) {
        Proportion infinite = Proportion.of(part, part + rest);
        Proportion finite = infinite.outOf(part + rest + unseen);

        for (Proportion proportion : List.of(infinite, finite)) {
            Interval interval = proportion.interval(level);
            assertThat(interval.contains(proportion.value())).isTrue();
            assertThat(interval.lower()).isBetween(0.0, 1.0);
            assertThat(interval.upper()).isBetween(0.0, 1.0);
        }
        assertThat(width(finite.interval(level))).isLessThanOrEqualTo(width(infinite.interval(level)) + ROUNDING);
    }

    @Property
    void anIntervalOfAProportionNarrowsWithItsBaseAndWidensWithItsLevel(
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @IntRange(min = 1, max = 2000) int size,
            @ForAll @IntRange(min = 1, max = 2000) int more,
            @ForAll ConfidenceLevel level) {
        Interval small = Proportion.of(share * size, size).interval(level);
        Interval large = Proportion.of(share * (size + more), size + more).interval(level);

        assertThat(width(large)).isLessThan(width(small));
        assertThat(width(Proportion.of(share * size, size).interval(ConfidenceLevel.NINETY_NINE_POINT_EIGHT)))
                .isGreaterThan(width(Proportion.of(share * size, size).interval(ConfidenceLevel.NINETY_FIVE)));
    }

    @Property
    void theComplementHasTheMirroredInterval(
            @ForAll @IntRange(max = 300) int part,
            @ForAll @IntRange(min = 1, max = 300) int rest,
            @ForAll ConfidenceLevel level) {
        Interval interval = Proportion.of(part, part + rest).interval(level);
        Interval mirrored = Proportion.of(rest, part + rest).interval(level);

        assertThat(1 - interval.lower()).isCloseTo(mirrored.upper(), within(ROUNDING));
        assertThat(1 - interval.upper()).isCloseTo(mirrored.lower(), within(ROUNDING));
    }

    @Property
    void anIntervalOfARateContainsItsValueAndNarrowsAsCountAndBaseGrow(
            @ForAll @IntRange(max = 400) int count,
            @ForAll @IntRange(min = 1, max = 5000) int base,
            @ForAll @IntRange(min = 2, max = 10) int times,
            @ForAll ConfidenceLevel level) {
        Rate rate = Rate.of(count, base, 1000);

        assertThat(rate.interval(level).contains(rate.value())).isTrue();
        assertThat(width(Rate.of(count * times, base * times, 1000).interval(level)))
                .isLessThan(width(rate.interval(level)));
    }

    @Property
    void aUnitLiesOutsideTheFunnelExactlyWhenItsIntervalLeavesOutTheBenchmark(
            @ForAll @IntRange(max = 300) int part,
            @ForAll @IntRange(min = 1, max = 300) int rest,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double benchmark) {
        Proportion proportion = Proportion.of(part, part + rest);
        FunnelLimits limits = FunnelLimits.proportion(benchmark, part + rest);

        assertThat(limits.inner().contains(proportion.value()))
                .isEqualTo(proportion.interval(ConfidenceLevel.NINETY_FIVE).contains(benchmark));
        assertThat(limits.outer().contains(proportion.value()))
                .isEqualTo(proportion
                        .interval(ConfidenceLevel.NINETY_NINE_POINT_EIGHT)
                        .contains(benchmark));
    }

    @Property
    void comparingTheOtherWayRoundTurnsTheChangeAndKeepsTheProbability(
            @ForAll @IntRange(max = 60) int part,
            @ForAll @IntRange(min = 1, max = 60) int rest,
            @ForAll @IntRange(max = 60) int otherPart,
            @ForAll @IntRange(min = 1, max = 60) int otherRest,
            @ForAll ConfidenceLevel level) {
        Proportion one = Proportion.of(part, part + rest);
        Proportion other = Proportion.of(otherPart, otherPart + otherRest);
        turned(one.changeTo(other, level), other.changeTo(one, level));

        Rate oneRate = Rate.of(part, rest, 100);
        Rate otherRate = Rate.of(otherPart, otherRest, 100);
        turned(oneRate.changeTo(otherRate, level), otherRate.changeTo(oneRate, level));
    }

    private static void turned(Comparison there, Comparison back) {
        assertThat(there.change()).isEqualTo(-back.change());
        assertThat(there.interval().lower()).isEqualTo(-back.interval().upper());
        assertThat(there.pValue()).isCloseTo(back.pValue(), within(1e-9));
        assertThat(there.pValue()).isBetween(0.0, 1.0);
        assertThat(there.interval().contains(there.change())).isTrue();
    }

    @Property
    void aChangeOfARateIsSignificantExactlyWhenTheIntervalOfTheRatioLeavesOutOne(
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 20) int base,
            @ForAll @IntRange(max = 60) int laterCount,
            @ForAll @IntRange(min = 1, max = 20) int laterBase,
            @ForAll ConfidenceLevel level) {
        Rate before = Rate.of(count, base, 1000);
        Rate later = Rate.of(laterCount, laterBase, 1000);

        assertThat(before.ratioTo(later, level).known().orElseThrow().interval().contains(1))
                .isEqualTo(!before.changeTo(later, level).isSignificant());
    }

    @Property
    void theRatioTheOtherWayRoundIsTheReciprocal(
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 60) int laterCount,
            @ForAll @IntRange(min = 1, max = 20) int laterBase,
            @ForAll ConfidenceLevel level) {
        Rate before = Rate.of(count, 7, 1000);
        Rate later = Rate.of(laterCount, laterBase, 1000);
        Estimate.Known there = before.ratioTo(later, level).known().orElseThrow();
        Estimate.Known back = later.ratioTo(before, level).known().orElseThrow();

        assertThat(there.value() * back.value()).isCloseTo(1, within(ROUNDING));
        assertThat(there.interval().lower() * back.interval().upper()).isCloseTo(1, within(1e-9));
        assertThat(there.interval().upper() * back.interval().lower()).isCloseTo(1, within(1e-9));
    }

    @Property
    void momentsOfPartsMergeToThoseOfTheWhole(
            @ForAll @Size(max = 30) List<@IntRange(min = -40, max = 40) Integer> scores,
            @ForAll @IntRange(max = 30) int at) {
        int cut = Math.min(at, scores.size());

        Moments whole = moments(scores);

        assertThat(moments(scores.subList(0, cut)).merge(moments(scores.subList(cut, scores.size()))))
                .isEqualTo(whole);
        whole.interval(ConfidenceLevel.NINETY_FIVE)
                .ifPresent(interval -> assertThat(interval.contains(whole.sum().doubleValue() / whole.count()))
                        .isTrue());
    }

    private static Moments moments(List<Integer> scores) {
        Moments moments = Moments.none();
        for (int score : scores) {
            moments = moments.plus(BigDecimal.valueOf(score));
        }
        return moments;
    }

    @Property
    void theOrderOfPeersDoesNotMatterAndHalfOfThemLieOnEachSideOfTheMedian(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 20) Integer> values,
            @ForAll Polarity polarity,
            @ForAll Random random) {
        List<Peer> peers = new ArrayList<>();
        for (int value : values) {
            peers.add(new Peer("p" + peers.size(), "", BigFraction.of(value)));
        }
        PeerGroup group = PeerGroup.of(peers, polarity);
        Collections.shuffle(peers, random);
        PeerGroup shuffled = PeerGroup.of(peers, polarity);

        BigFraction median = group.median().orElseThrow();
        assertThat(shuffled.median()).contains(median);
        assertThat(values.stream().filter(value -> BigFraction.of(value).compareTo(median) < 0))
                .hasSizeLessThanOrEqualTo(values.size() / 2);
        assertThat(values.stream().filter(value -> BigFraction.of(value).compareTo(median) > 0))
                .hasSizeLessThanOrEqualTo(values.size() / 2);
        for (Peer peer : peers) {
            assertThat(shuffled.standing(peer.key())).isEqualTo(group.standing(peer.key()));
        }
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }
}
