package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The population aged 0 to 17 out of age groups by year: the estimate for 30 June before the day; where that year is not in the
 * table, the latest earlier one. Age groups must join without gap or overlap from 0 to 17.
 *
 * @param year the year of the estimate
 * @param people people aged 0 to 17
 */
record ChildPopulation(int year, BigDecimal people) {

    private static final int OLDEST = 17;

    static Optional<ChildPopulation> before(LocalDate day, ImmutableList<PopulationEstimate> estimates) {
        ImmutableSortedSet<Integer> years = estimates.stream()
                .map(PopulationEstimate::year)
                .filter(year -> LocalDate.of(year, Month.JUNE, 30).isBefore(day))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.reverseOrder()));
        return years.stream()
                .map(year -> total(estimates.stream()
                                .filter(estimate -> estimate.year() == year && estimate.ageTo() <= OLDEST)
                                .sorted(Comparator.comparingInt(PopulationEstimate::ageFrom))
                                .toList())
                        .map(people -> new ChildPopulation(year, people)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<BigDecimal> total(List<PopulationEstimate> groups) {
        int nextAge = 0;
        long sum = 0;
        for (PopulationEstimate group : groups) {
            if (group.ageFrom() != nextAge) {
                return Optional.empty();
            }
            nextAge = group.ageTo() + 1;
            sum += group.population();
        }
        return nextAge == OLDEST + 1 ? Optional.of(BigDecimal.valueOf(sum)) : Optional.empty();
    }
}
