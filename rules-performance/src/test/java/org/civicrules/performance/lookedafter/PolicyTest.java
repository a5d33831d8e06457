package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PolicyTest {

    @ParameterizedTest
    @EnumSource
    void offersItsDefaultAndIsFoundByItsName(Policy policy) {
        assertThat(Policy.named(policy.id())).hasValue(policy);
        assertThat(policy.decides()).isNotBlank();
        assertThat(Policies.defaults().value(policy)).isEqualTo(policy.defaultValue());
        assertThat(Policies.defaults().with(policy, policy.defaultValue())).isEqualTo(Policies.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "short-breaks, SOME",
        "nts-change-date, 2022-13-01",
        "nts-change-date, soon",
        "sdq-review-from, 13.5",
        "sdq-review-from, -1",
        "sdq-review-from, 99999",
    })
    void refusesAValueThatIsNotOnOffer(String name, String value) {
        assertThatThrownBy(() -> Policies.defaults().with(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("policy=" + name + ", value=" + value);
    }

    @Test
    void refusesAPolicyThatIsNone() {
        assertThatThrownBy(() -> Policies.defaults().with("height", "TALL"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no such policy: name=height");
    }

    @Test
    void changesOneReadingAndShowsIt() {
        Policies changed = Policies.defaults().with("chinese", "ASIAN").with("nts-change-date", "2022-09-01");

        assertThat(changed.value(Policy.CHINESE)).isEqualTo("ASIAN");
        assertThat(changed.values()).hasSameSizeAs(Policy.values());
        assertThat(changed).isNotEqualTo(Policies.defaults()).hasSameHashCodeAs(changed.with("chinese", "ASIAN"));
        assertThat(changed.toString()).contains("CHINESE=ASIAN").doesNotContain("SHORT_BREAKS");
    }

    @Test
    void refusesToAskForAReadingThatIsNotOnOffer() {
        assertThatThrownBy(() -> Policies.defaults().is(Policy.CHINESE, "WHITE"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-22, 2021-04-01..2022-03-31",
        "1999-00, 1999-04-01..2000-03-31",
        "2022-23 Q1, 2022-04-01..2022-06-30",
        "2022-23 Q4, 2023-01-01..2023-03-31",
        "2023-06, 2023-06-01..2023-06-30",
        "2024-02, 2024-02-01..2024-02-29",
        "2009-10, 2009-04-01..2010-03-31",
        "2023-04-01..2023-06-30, 2023-04-01..2023-06-30",
        "2023-04-01..2023-04-01, 2023-04-01..2023-04-01",
    })
    void readsPeriods(String text, String period) {
        assertThat(ReportingPeriod.parse(text).map(ReportingPeriod::toString)).hasValue(period);
    }

    @ParameterizedTest
    @CsvSource({"2021-23", "2022-23 Q5", "2023-13", "2023", "2023-04-02..2023-04-01", "a..b", "''"})
    void doesNotReadOtherTextsAsPeriods(String text) {
        assertThat(ReportingPeriod.parse(text)).isEmpty();
    }

    @Test
    void cutsAPeriodIntoMonthsAndQuarters() {
        ReportingPeriod period = new ReportingPeriod(LocalDate.of(2017, 5, 10), LocalDate.of(2017, 8, 15));

        assertThat(period.split(ReportingPeriod.Every.MONTH))
                .extracting(ReportingPeriod::toString)
                .containsExactly(
                        "2017-05-10..2017-05-31",
                        "2017-06-01..2017-06-30",
                        "2017-07-01..2017-07-31",
                        "2017-08-01..2017-08-15");
        assertThat(period.split(ReportingPeriod.Every.QUARTER))
                .extracting(ReportingPeriod::toString)
                .containsExactly("2017-05-10..2017-06-30", "2017-07-01..2017-08-15");
        assertThat(Runs.YEAR.split(ReportingPeriod.Every.QUARTER)).hasSize(4);
        assertThat(Runs.YEAR.split(ReportingPeriod.Every.MONTH)).hasSize(12);
    }

    @Test
    void holdsBothItsEnds() {
        assertThat(Runs.YEAR.contains(LocalDate.of(2017, 4, 1))).isTrue();
        assertThat(Runs.YEAR.contains(LocalDate.of(2018, 3, 31))).isTrue();
        assertThat(Runs.YEAR.contains(LocalDate.of(2017, 3, 31))).isFalse();
        assertThat(Runs.YEAR.contains(LocalDate.of(2018, 4, 1))).isFalse();
        assertThatThrownBy(() -> new ReportingPeriod(LocalDate.of(2018, 4, 1), LocalDate.of(2018, 3, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2017-06-30, 100", "2017-07-01, 200", "2018-03-31, 200", "2016-06-30, -1", "2025-01-01, 200"})
    void takesThePopulationOfTheMiddleOfAYearBefore(LocalDate day, long population) {
        ImmutableList<PopulationEstimate> estimates = ImmutableList.of(
                new PopulationEstimate(2016, 0, 17, 100),
                new PopulationEstimate(2017, 10, 17, 150),
                new PopulationEstimate(2017, 0, 9, 50),
                new PopulationEstimate(2017, 18, 64, 5000),
                new PopulationEstimate(2018, 0, 15, 10));

        assertThat(ChildPopulation.before(day, estimates).map(ChildPopulation::people))
                .isEqualTo(
                        population < 0
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(BigDecimal.valueOf(population)));
    }

    @Test
    void refusesAgeGroupsThatOverlapOrLeaveAGap() {
        assertThat(ChildPopulation.before(
                        LocalDate.of(2018, 1, 1),
                        ImmutableList.of(
                                new PopulationEstimate(2017, 0, 10, 1), new PopulationEstimate(2017, 10, 17, 1))))
                .isEmpty();
        assertThat(ChildPopulation.before(
                        LocalDate.of(2018, 1, 1),
                        ImmutableList.of(
                                new PopulationEstimate(2017, 0, 9, 1), new PopulationEstimate(2017, 11, 17, 1))))
                .isEmpty();
    }
}
