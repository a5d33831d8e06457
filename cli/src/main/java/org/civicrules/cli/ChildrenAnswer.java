package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.civicrules.performance.lookedafter.MeasureRun;
import org.civicrules.performance.lookedafter.MeasureTerms;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.ReportingPeriod;
import org.civicrules.performance.ssda903.InputReport;

/** What {@code kpi children} found. */
record ChildrenAnswer(
        MeasureTerms terms,
        ImmutableList<Measured> results,
        ImmutableList<Results> series,
        Optional<Results> earlier,
        InputReport input) {

    /** The indicators of one period. */
    record Results(ReportingPeriod period, ImmutableList<Measured> results) {

        static Results of(MeasureRun run) {
            return new Results(run.period(), run.results());
        }
    }

    static ChildrenAnswer of(
            MeasureTerms terms,
            MeasureRun whole,
            List<MeasureRun> series,
            Optional<MeasureRun> earlier,
            InputReport input) {
        return new ChildrenAnswer(
                terms,
                whole.results(),
                series.stream().map(Results::of).collect(ImmutableList.toImmutableList()),
                earlier.map(Results::of),
                input);
    }
}
