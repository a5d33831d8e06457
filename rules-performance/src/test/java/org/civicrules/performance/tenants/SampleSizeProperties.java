package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SampleSizeProperties {

    @Property
    void theMinimumNeverExceedsThePopulationAndReachesTheRequiredMargin(
            @ForAll @LongRange(min = 2, max = 60_000) long population) {
        SampleSize size = new SampleSize(population);

        assertThat(size.minimum()).isBetween(1L, population);
        // The minimum's formula divides by N where the margin's divides by N - 1: margin^2 x (N - 1) <= required^2 x N.
        BigDecimal margin = size.achievedMargin(size.minimum());
        assertThat(margin.multiply(margin).multiply(BigDecimal.valueOf(population - 1)))
                .isLessThan(BigDecimal.valueOf(size.requiredMargin() * size.requiredMargin() * population)
                        .add(new BigDecimal("0.001")));
    }

    @Property
    void moreAnswersNeverWidenTheMargin(
            @ForAll @LongRange(min = 3, max = 60_000) long population,
            @ForAll @LongRange(min = 1, max = 59_999) long some) {
        long answers = some % (population - 1) + 1;
        SampleSize size = new SampleSize(population);

        assertThat(size.achievedMargin(answers + 1)).isLessThanOrEqualTo(size.achievedMargin(answers));
        assertThat(size.stillNeeded(answers + 1)).isBetween(0L, size.stillNeeded(answers));
    }
}
