package org.civicrules.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.performance.lookedafter.ComparedFigure;
import org.civicrules.performance.lookedafter.ComparedFigures;
import org.civicrules.performance.lookedafter.MeasureRun;
import org.civicrules.performance.lookedafter.MeasureTerms;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.ReportingPeriod;
import org.civicrules.performance.ssda903.InputReport;

/** What {@code kpi children} found. */
record ChildrenAnswer(
        MeasureTerms terms,
        Results whole,
        ImmutableList<Results> series,
        Optional<Results> earlier,
        ImmutableList<ComparedFigure> comparisons,
        InputReport input) {

    /** The indicators of one period. */
    record Results(ReportingPeriod period, ImmutableList<ChildrenFigures> figures) {

        static Results of(MeasureRun run, boolean publish, MeasureTerms terms) {
            return new Results(run.period(), ChildrenFigures.of(run.results(), publish, terms.policies()));
        }

        ImmutableList<Measured> measured() {
            return figures.stream().map(ChildrenFigures::measured).collect(ImmutableList.toImmutableList());
        }

        Results only(List<String> ids) {
            return new Results(
                    period,
                    figures.stream()
                            .filter(one -> ids.contains(one.measured().id()))
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    static ChildrenAnswer of(MeasureTerms terms, boolean publish, ChildrenRuns runs, InputReport input) {
        Results whole = Results.of(runs.whole(), publish, terms);
        Optional<Results> earlier = runs.earlier().map(run -> Results.of(run, publish, terms));
        return new ChildrenAnswer(
                terms,
                whole,
                runs.series().stream()
                        .map(run -> Results.of(run, publish, terms))
                        .collect(ImmutableList.toImmutableList()),
                earlier,
                comparisons(terms, whole, earlier),
                input);
    }

    /** The answer for some indicators alone; for all of them where none is named. */
    ChildrenAnswer only(List<String> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        return new ChildrenAnswer(
                terms,
                whole.only(ids),
                series.stream().map(results -> results.only(ids)).collect(ImmutableList.toImmutableList()),
                earlier.map(results -> results.only(ids)),
                comparisons.stream()
                        .filter(one -> ids.contains(one.definition().id().value()))
                        .collect(ImmutableList.toImmutableList()),
                input);
    }

    /** What a reader of every figure must know: the years asked about of which there is no return. */
    ImmutableList<String> notes() {
        String years = Stream.concat(Stream.of(terms.period()), earlier.map(Results::period).stream())
                .flatMap(period -> terms.coverage().yearsWithoutReturn(period.from(), period.to()).stream())
                .distinct()
                .map(FinancialYear::toString)
                .collect(joining(", "));
        return years.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of("the load holds no return of " + years + ": what happened then is not counted");
    }

    private static ImmutableList<ComparedFigure> comparisons(
            MeasureTerms terms, Results whole, Optional<Results> earlier) {
        ImmutableSet<String> shown = shown(whole, earlier);
        ImmutableList<Measured> results = whole.measured();
        ImmutableList.Builder<ComparedFigure> all = ImmutableList.builder();
        earlier.ifPresent(
                before -> all.addAll(ComparedFigures.withEarlier(results, before.measured(), before.period())));
        all.addAll(ComparedFigures.withTables(results, terms));
        return all.build().stream()
                .filter(compared -> shown.contains(compared.definition().id().value()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The indicators that show a value in this period and in the earlier one. */
    private static ImmutableSet<String> shown(Results results, Optional<Results> earlier) {
        ImmutableSet<String> hiddenBefore = earlier.stream()
                .flatMap(before -> before.figures().stream())
                .filter(figures -> figures.whole().value().isEmpty() && figures.isForPublication())
                .map(figures -> figures.measured().id())
                .collect(ImmutableSet.toImmutableSet());
        return results.figures().stream()
                .filter(figures -> figures.whole().value().isPresent())
                .map(figures -> figures.measured().id())
                .filter(id -> !hiddenBefore.contains(id))
                .collect(ImmutableSet.toImmutableSet());
    }
}
