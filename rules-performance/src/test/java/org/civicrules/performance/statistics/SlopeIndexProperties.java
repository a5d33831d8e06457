package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class SlopeIndexProperties {
    private static final Offset<Double> ROUNDING = within(1e-6);

    @Provide
    Arbitrary<List<RankedGroup>> groups() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.integers().between(1, 900))
                .as((value, population) -> new RankedGroup(value, population))
                .list()
                .ofMinSize(3)
                .ofMaxSize(12);
    }

    /** Another way to the slope: differences of all pairs, without mean or middle. */
    @Property
    void theSlopeIsTheWeightedSlopeOfAllPairs(@ForAll("groups") List<RankedGroup> groups) {
        double[] ranks = ranks(groups);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            for (int j = 0; j < i; j++) {
                double weight = groups.get(i).population() * groups.get(j).population();
                double apart = ranks[i] - ranks[j];
                products +=
                        weight * apart * (groups.get(i).value() - groups.get(j).value());
                squares += weight * apart * apart;
            }
        }

        Estimate.Known index = absolute(groups);
        assertThat(index.value()).isCloseTo(products / squares, ROUNDING);
        assertThat(index.interval().contains(index.value())).isTrue();
    }

    @Property
    void aLineIsFoundAgain(
            @ForAll("groups") List<RankedGroup> groups,
            @ForAll @IntRange(min = 1, max = 50) int first,
            @ForAll @IntRange(min = 1, max = 50) int last) {
        double[] ranks = ranks(groups);
        List<RankedGroup> onALine = new ArrayList<>();
        for (int i = 0; i < ranks.length; i++) {
            onALine.add(new RankedGroup(
                    first + (last - first) * ranks[i], groups.get(i).population()));
        }

        assertThat(absolute(onALine).value()).isCloseTo(last - first, ROUNDING);
        assertThat(relative(onALine).value()).isCloseTo((double) last / first, ROUNDING);
        assertThat(width(absolute(onALine))).isCloseTo(0, ROUNDING);
    }

    @Property
    void theOppositeOrderTurnsTheSlope(@ForAll("groups") List<RankedGroup> groups) {
        List<RankedGroup> opposite = new ArrayList<>(groups);
        Collections.reverse(opposite);

        assertThat(absolute(opposite).value()).isCloseTo(-absolute(groups).value(), ROUNDING);
        assertThat(width(absolute(opposite))).isCloseTo(width(absolute(groups)), ROUNDING);
    }

    @Property
    void theSlopeScalesWithTheValuesAndNotWithThePopulationsOrALevelAddedToAll(
            @ForAll("groups") List<RankedGroup> groups,
            @ForAll @DoubleRange(min = 0.01, max = 10) double scale,
            @ForAll @DoubleRange(min = -100, max = 100) double added) {
        List<RankedGroup> other = groups.stream()
                .map(group -> new RankedGroup(group.value() * scale + added, group.population() * scale))
                .toList();

        assertThat(absolute(other).value()).isCloseTo(absolute(groups).value() * scale, ROUNDING);
        assertThat(width(absolute(other))).isCloseTo(width(absolute(groups)) * scale, ROUNDING);
    }

    @Property
    void aRatioThatHasLimitsLiesWithinThemAndTheyLeaveOutOneExactlyWhenTheSlopeLeavesOutZero(
            @ForAll("groups") List<RankedGroup> groups, @ForAll ConfidenceLevel level) {
        SlopeIndex index = SlopeIndex.of(groups);

        index.relative(level).known().ifPresent(ratio -> {
            assertThat(ratio.interval().contains(ratio.value())).isTrue();
            assertThat(ratio.interval().contains(1))
                    .isEqualTo(index.absolute(level)
                            .known()
                            .orElseThrow()
                            .interval()
                            .contains(0));
        });
    }

    private static double[] ranks(List<RankedGroup> groups) {
        double all = groups.stream().mapToDouble(RankedGroup::population).sum();
        double[] ranks = new double[groups.size()];
        for (int i = 0; i < ranks.length; i++) {
            double before = groups.subList(0, i).stream()
                    .mapToDouble(RankedGroup::population)
                    .sum();
            ranks[i] = (before + groups.get(i).population() / 2) / all;
        }
        return ranks;
    }

    private static Estimate.Known absolute(List<RankedGroup> groups) {
        return SlopeIndex.of(groups)
                .absolute(ConfidenceLevel.NINETY_FIVE)
                .known()
                .orElseThrow();
    }

    private static Estimate.Known relative(List<RankedGroup> groups) {
        return SlopeIndex.of(groups)
                .relative(ConfidenceLevel.NINETY_FIVE)
                .known()
                .orElseThrow();
    }

    private static double width(Estimate.Known known) {
        return known.interval().upper() - known.interval().lower();
    }
}
