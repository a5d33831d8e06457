package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FalseDiscoveryProperties {

    @Property
    void noProbabilityFallsAndTheirOrderStays(@ForAll @Size(max = 25) List<@IntRange(max = 1000) Integer> thousandths) {
        List<Double> pValues = probabilities(thousandths);
        ImmutableList<Double> adjusted = FalseDiscovery.adjust(pValues);

        for (int one = 0; one < pValues.size(); one++) {
            assertThat(adjusted.get(one)).isBetween(pValues.get(one), 1.0);
            for (int other = 0; other < pValues.size(); other++) {
                if (pValues.get(one) <= pValues.get(other)) {
                    assertThat(adjusted.get(one)).isLessThanOrEqualTo(adjusted.get(other));
                }
            }
        }
    }

    @Property
    void theOrderInWhichTestsAreGivenDoesNotMatter(
            @ForAll @Size(max = 25) List<@IntRange(max = 1000) Integer> thousandths, @ForAll Random random) {
        List<Double> pValues = probabilities(thousandths);
        List<Double> adjusted = new ArrayList<>(FalseDiscovery.adjust(pValues));
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < pValues.size(); place++) {
            places.add(place);
        }
        Collections.shuffle(places, random);

        assertThat(FalseDiscovery.adjust(places.stream().map(pValues::get).toList()))
                .isEqualTo(places.stream().map(adjusted::get).toList());
    }

    /** The procedure as it is stated: reject the k smallest, k being the last place with p(k) at most k q / m. */
    @Property
    void aTestIsRejectedAtALevelExactlyWhenItsAdjustedProbabilityDoesNotExceedIt(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 100) Integer> hundredths,
            @ForAll @IntRange(min = 1, max = 99) int levelInHundredths) {
        List<Integer> sorted = hundredths.stream().sorted().toList();
        int rejected = 0;
        for (int k = 1; k <= sorted.size(); k++) {
            // 997 is prime and above every place, so no adjusted probability lies on the level itself
            if (997 * sorted.get(k - 1) * sorted.size() < k * (997 * levelInHundredths + 1)) {
                rejected = k;
            }
        }
        double level = (levelInHundredths + 1 / 997.0) / 100;
        ImmutableList<Double> adjusted =
                FalseDiscovery.adjust(sorted.stream().map(p -> p / 100.0).toList());

        for (int k = 1; k <= sorted.size(); k++) {
            assertThat(adjusted.get(k - 1) <= level).isEqualTo(k <= rejected);
        }
    }

    private static List<Double> probabilities(List<Integer> thousandths) {
        return thousandths.stream().map(p -> p / 1000.0).toList();
    }
}
