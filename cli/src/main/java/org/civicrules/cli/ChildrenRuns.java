package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.lookedafter.MeasureRun;

/**
 * The runs of one pass over the files: one for every period asked for.
 *
 * @param whole the period
 * @param series its months or quarters, if asked for
 * @param earlier the period to compare with
 */
record ChildrenRuns(MeasureRun whole, ImmutableList<MeasureRun> series, Optional<MeasureRun> earlier) {

    void add(Child child) {
        whole.add(child);
        series.forEach(run -> run.add(child));
        earlier.ifPresent(run -> run.add(child));
    }

    /** Adds what the same runs over other children found. */
    void merge(ChildrenRuns others) {
        whole.merge(others.whole);
        for (int each = 0; each < series.size(); each++) {
            series.get(each).merge(others.series.get(each));
        }
        earlier.ifPresent(run -> run.merge(others.earlier.orElseThrow()));
    }
}
