package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Tally;
import org.civicrules.performance.child.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparedFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "cla.rate-per-10000, 67.9, 68.3, LOWER, -0.4",
        "cla.rate-per-10000, 67.9, 70, LOWER, -2.1",
        "cla.placed-over-20-miles.share, 28, 21.8, WORSE, 6.2",
        "cla.placed-over-20-miles.share, 28, 16, WORSE, 12.0",
        "cla.placed-within-20-miles.share, 72, 84, WORSE, -12.0",
        "care-leavers.eet.share, 55, 57, WORSE, -2.0",
        "care-leavers.eet.share, 55, 55, SAME, 0.0",
        "care-leavers.suitable-accommodation.share, 91, 89, BETTER, 2.0",
        "care-leavers.suitable-accommodation.share, 91, 88, BETTER, 3.0",
        "care-leavers.in-touch.share, 95, 93, BETTER, 2.0",
        "care-leavers.in-touch.share, 95, 92, BETTER, 3.0",
        "cla.adoption.a10-mean-days, 498, 435, WORSE, 63.0",
        "cla.adoption.a10-mean-days, 498, 397, WORSE, 101.0",
        "cla.adoption.a2-mean-days, 177, 106, WORSE, 71.0",
        "cla.adoption.a2-mean-days, 177, 196, BETTER, -19.0",
        "cla.sdq.mean, 10.0, 14.0, BETTER, -4.0",
        "cla.rate-per-10000, 70.1, 70, HIGHER, 0.1",
    })
    void judgesTheReportsBenchmarksByPolarity(
            String id, BigDecimal value, BigDecimal other, ComparedStanding standing, BigDecimal difference) {
        ComparedFigure compared = ComparedFigure.of(
                Indicators.definition(id, Policies.defaults()),
                "",
                "England",
                "2021-22",
                Exact.of(value),
                Exact.of(other),
                true);

        assertThat(compared.standing()).isEqualTo(standing);
        assertThat(compared.difference()).isEqualTo(difference);
    }

    @ParameterizedTest
    @CsvSource({
        "care-leavers.eet.share, 60, ON_TARGET",
        "care-leavers.eet.share, 61, ON_TARGET",
        "care-leavers.eet.share, 59.9, NEAR_TARGET",
        "care-leavers.eet.share, 58, NEAR_TARGET",
        "care-leavers.eet.share, 57.9, OFF_TARGET",
        "cla.adoption.a2-mean-days, 60, ON_TARGET",
        "cla.adoption.a2-mean-days, 59, ON_TARGET",
        "cla.adoption.a2-mean-days, 62, NEAR_TARGET",
        "cla.adoption.a2-mean-days, 62.1, OFF_TARGET",
        "cla.count, 60, ON_TARGET",
        "cla.count, 58, NEAR_TARGET",
        "cla.count, 62, NEAR_TARGET",
        "cla.count, 63, OFF_TARGET",
        "cla.count, 57, OFF_TARGET",
    })
    void judgesATargetByPolarityAndTolerance(String id, BigDecimal value, ComparedStanding standing) {
        Target target = new Target(id, "2017-18", BigDecimal.valueOf(60), BigDecimal.valueOf(2));

        ComparedFigure compared =
                ComparedFigure.of(Indicators.definition(id, Policies.defaults()), "", target, Exact.of(value));

        assertThat(compared.standing()).isEqualTo(standing);
        assertThat(compared.against()).isEqualTo("target");
    }

    @Test
    void putsResultsBesideTheTablesOfTheContext() {
        ContextTables tables = new ContextTables(
                ImmutableList.of(),
                ImmutableList.of(
                        new Benchmark("cla.count", "England", "2016-17", BigDecimal.valueOf(3)),
                        new Benchmark("cla.adoption.a1-mean-days", "England", "2016-17", BigDecimal.valueOf(3))),
                ImmutableList.of(
                        new Target("cla.count", "2017-18", BigDecimal.ONE, BigDecimal.ZERO),
                        new Target("cla.count", "2018-19", BigDecimal.TEN, BigDecimal.ZERO),
                        new Target("cla.count", "*", BigDecimal.TEN, BigDecimal.ZERO),
                        new Target("cla.count", "some day", BigDecimal.TEN, BigDecimal.ZERO)));
        MeasureTerms terms = Runs.terms().with(tables);
        MeasureRun run = new MeasureRun(terms).add(Runs.child("1", "2016-01-01 S C2 N1 U6 - -"));

        assertThat(ComparedFigures.withTables(run.results(), terms))
                .extracting(ComparedFigure::against, ComparedFigure::period, ComparedFigure::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("England", "2016-17", ComparedStanding.NO_CLEAR_CHANGE),
                        org.assertj.core.groups.Tuple.tuple("target", "2017-18", ComparedStanding.ON_TARGET),
                        org.assertj.core.groups.Tuple.tuple("target", "*", ComparedStanding.OFF_TARGET));
    }

    @Test
    void putsResultsBesideAnEarlierPeriod() {
        MeasureTerms terms = Runs.terms();
        ReportingPeriod before = ReportingPeriod.parse("2016-17").orElseThrow();
        Child child = Runs.child("1", "2017-06-01 S C2 N1 U6 - -");
        MeasureRun now = new MeasureRun(terms).add(child);
        MeasureRun then = new MeasureRun(terms.during(before)).add(child);

        ImmutableList<ComparedFigure> compared = ComparedFigures.withEarlier(now.results(), then.results(), before);

        assertThat(compared.get(0).definition().id().value()).isEqualTo("cla.count");
        assertThat(compared.get(0).standing()).isEqualTo(ComparedStanding.NO_CLEAR_CHANGE);
        assertThat(compared.get(0).against()).isEqualTo("earlier period");
        assertThat(compared.get(0).period()).isEqualTo("2016-04-01..2017-03-31");
        assertThat(compared).extracting(one -> one.definition().id().value()).doesNotContain("cla.uasc.share");
        assertThat(compared).extracting(ComparedFigure::name).doesNotHaveDuplicates();
        assertThat(ComparedFigures.withEarlier(then.results(), now.results(), before))
                .extracting(one -> one.definition().id().value())
                .contains("cla.count")
                .doesNotContain("cla.uasc.share");
    }

    @ParameterizedTest
    @CsvSource({
        "72, 80, 62, 68, NO_CLEAR_CHANGE",
        "72, 80, 36, 40, SAME",
        "72, 80, 40, 80, BETTER",
        "40, 80, 72, 80, WORSE",
        "1, 1, 0, 1, NO_CLEAR_CHANGE",
    })
    void callsAShareBetterOrWorseOnlyWhereTheIntervalOfTheChangeSaysSo(
            int inTime, int due, int inTimeBefore, int dueBefore, ComparedStanding standing) {
        assertThat(ComparedFigures.withEarlier(
                        ImmutableList.of(reviews(inTime, due)),
                        ImmutableList.of(reviews(inTimeBefore, dueBefore)),
                        Runs.YEAR))
                .extracting(ComparedFigure::standing)
                .containsExactly(standing);
    }

    private static Measured reviews(int inTime, int due) {
        return new Measured(
                IndicatorResult.of(
                        Indicators.definition("cla.reviews.in-time.share", Policies.defaults()),
                        Tally.ofCounts(BigDecimal.valueOf(inTime), BigDecimal.valueOf(due))),
                ImmutableList.of(),
                Optional.empty());
    }

    @Test
    void comparesThePartsOfABreakdownAndNotItsHeadlineOfAHundred() {
        ContextTables tables = new ContextTables(
                ImmutableList.of(),
                ImmutableList.of(
                        new Benchmark("cla.by-sex", "England", "2016-17", BigDecimal.valueOf(73)),
                        new Benchmark("cla.by-sex/male", "England", "2016-17", BigDecimal.valueOf(57))),
                ImmutableList.of(new Target("cla.by-sex/male", "*", BigDecimal.valueOf(100), BigDecimal.ZERO)));
        MeasureTerms terms = Runs.terms().with(tables);
        MeasureRun run = new MeasureRun(terms).add(Runs.child("1", "2016-01-01 S C2 N1 U6 - -"));

        assertThat(ComparedFigures.withTables(run.results(), terms))
                .extracting(ComparedFigure::name, ComparedFigure::against, ComparedFigure::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "cla.by-sex/male", "England", ComparedStanding.NO_CLEAR_CHANGE),
                        org.assertj.core.groups.Tuple.tuple("cla.by-sex/male", "target", ComparedStanding.ON_TARGET));
        assertThat(ComparedFigures.withEarlier(run.results(), run.results(), Runs.YEAR))
                .extracting(ComparedFigure::name)
                .contains("cla.by-sex/male", "cla.by-sex/female", "cla.count")
                .doesNotContain("cla.by-sex");
    }
}
