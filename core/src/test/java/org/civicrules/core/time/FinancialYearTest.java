package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class FinancialYearTest {

    private static final FinancialYear YEAR = FinancialYear.of(2021);

    @Test
    void runsFromFirstOfAprilToEndOfMarch() {
        assertThat(YEAR.range())
                .isEqualTo(LocalDateRange.ofClosed(LocalDate.of(2021, 4, 1), LocalDate.of(2022, 3, 31)));
        assertThat(YEAR.range().lengthInDays()).isEqualTo(365);
        assertThat(FinancialYear.endingIn(2022)).isEqualTo(YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-31, 2020-21, Q4, false",
        "2021-04-01, 2021-22, Q1, true",
        "2021-06-30, 2021-22, Q1, true",
        "2021-07-01, 2021-22, Q2, true",
        "2021-09-30, 2021-22, Q2, true",
        "2021-10-01, 2021-22, Q3, true",
        "2021-12-31, 2021-22, Q3, true",
        "2022-01-01, 2021-22, Q4, true",
        "2022-03-31, 2021-22, Q4, true",
        "2022-04-01, 2022-23, Q1, false",
    })
    void placesDatesAtTheEdges(LocalDate date, String year, String quarter, boolean inYear) {
        assertThat(FinancialYear.containing(date)).hasToString(year);
        assertThat(Quarter.containing(date)).hasToString(year + " " + quarter);
        assertThat(YEAR.contains(date)).isEqualTo(inYear);
    }

    @Test
    void holdsDatesFromYear1To31March9999() {
        LocalDate first = LocalDate.of(1, 4, 1);
        LocalDate last = LocalDate.of(9999, 3, 31);

        assertThat(FinancialYear.containing(first).startYear()).isEqualTo(1);
        assertThat(Quarter.containing(last)).hasToString("9998-99 Q4");
        for (LocalDate outside : new LocalDate[] {first.minusDays(1), last.plusDays(1)}) {
            assertThatThrownBy(() -> Quarter.containing(outside)).isInstanceOf(IllegalArgumentException.class);
            assertThat(YEAR.quarter(1).contains(outside)).isFalse();
        }
    }

    @Test
    void dividesIntoQuartersThatMeet() {
        assertThat(YEAR.quarters())
                .extracting(Quarter::range)
                .containsExactly(
                        LocalDateRange.ofClosed(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 6, 30)),
                        LocalDateRange.ofClosed(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 9, 30)),
                        LocalDateRange.ofClosed(LocalDate.of(2021, 10, 1), LocalDate.of(2021, 12, 31)),
                        LocalDateRange.ofClosed(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 3, 31)));
        assertThat(YEAR.quarter(1).contains(LocalDate.of(2021, 6, 30))).isTrue();
        assertThat(YEAR.quarter(1).contains(LocalDate.of(2021, 7, 1))).isFalse();
    }

    @Test
    void stepsToNeighbours() {
        assertThat(YEAR.next()).isEqualTo(FinancialYear.of(2022));
        assertThat(YEAR.previous()).isEqualTo(FinancialYear.of(2020));
        assertThat(YEAR.quarter(4).next()).isEqualTo(FinancialYear.of(2022).quarter(1));
        assertThat(YEAR.quarter(3).next()).isEqualTo(YEAR.quarter(4));
        assertThat(YEAR.quarter(1).previous()).isEqualTo(FinancialYear.of(2020).quarter(4));
        assertThat(YEAR.quarter(2).previous()).isEqualTo(YEAR.quarter(1));
    }

    @Test
    void ordersInTime() {
        assertThat(YEAR).isLessThan(YEAR.next()).isGreaterThan(YEAR.previous());
        assertThat(YEAR.quarter(1)).isLessThan(YEAR.quarter(2));
        assertThat(YEAR.quarter(1)).isGreaterThan(YEAR.quarter(1).previous());
    }

    @ParameterizedTest
    @CsvSource({"2021-22, 2021", "2021/22, 2021", "1999-00, 1999", "0001-02, 1"})
    void readsTwoYears(String text, int startYear) {
        assertThat(FinancialYear.parse(text)).isEqualTo(FinancialYear.of(startYear));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2021-2022", "21-22", "2021-22 ", "2021_22", ""})
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> FinancialYear.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("financial year must look like 2021-22: text=" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-21", "2021-23", "2099-01"})
    void refusesYearsThatDoNotFollow(String text) {
        assertThatThrownBy(() -> FinancialYear.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("second year must be the one after the first: text=" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-22 Q0", "2021-22 Q5", "2021-22Q1", "2021-22 q1", "Q1"})
    void refusesAnotherFormOfQuarter(String text) {
        assertThatThrownBy(() -> Quarter.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quarter must look like 2023-24 Q1: text=" + text);
    }

    @Test
    void refusesNumbersOutsideTheirRange() {
        assertThatThrownBy(() -> FinancialYear.of(0)).hasMessage("startYear must be 1 to 9998: startYear=0");
        assertThatThrownBy(() -> FinancialYear.of(9999)).hasMessage("startYear must be 1 to 9998: startYear=9999");
        assertThat(FinancialYear.of(9998)).hasToString("9998-99");
        assertThatThrownBy(() -> YEAR.quarter(0)).hasMessage("quarter must be 1 to 4: number=0");
        assertThatThrownBy(() -> YEAR.quarter(5)).hasMessage("quarter must be 1 to 4: number=5");
    }
}
