package org.civicrules.performance.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.time.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private static Coverage of(String... yearEnds) {
        return new Coverage(
                ImmutableList.copyOf(yearEnds).stream()
                        .map(end -> new Coverage.ReturnYear(Optional.of(LocalDate.parse(end)), ImmutableSet.of()))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableSet.of());
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2021-04-01, 2022-03-31, ''",
        "2021-03-31, 2022-03-31, 2020-21",
        "2021-04-01, 2022-04-01, 2022-23",
        "2020-04-01, 2025-03-31, '2020-21, 2022-23, 2024-25'"
    })
    void tellsTheYearsOfAPeriodThatNoReturnIsAbout(LocalDate from, LocalDate to, String years) {
        assertThat(of("2022-03-31", "2024-03-31").yearsWithoutReturn(from, to).stream()
                        .map(FinancialYear::toString)
                        .toList())
                .isEqualTo(years.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(years.split(", ")));
    }

    @Test
    void tellsNoYearWhereNoReturnTellsItsOwn() {
        Coverage undated = new Coverage(
                ImmutableList.of(new Coverage.ReturnYear(Optional.empty(), ImmutableSet.of())), ImmutableSet.of());

        assertThat(undated.yearsWithoutReturn(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 3, 31)))
                .isEmpty();
    }
}
