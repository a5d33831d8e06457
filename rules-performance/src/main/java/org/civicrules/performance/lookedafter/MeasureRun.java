package org.civicrules.performance.lookedafter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.function.Consumer;
import org.civicrules.performance.child.Child;

/**
 * Computes every indicator in one pass over the children, who are handed in one at a time in any order. Runs over different children
 * merge: the merged run equals one run over all of them. Mutable, for one thread.
 */
public final class MeasureRun {

    private final MeasureTerms terms;
    private final ImmutableList<RunningMeasure> running;
    private final Optional<Consumer<AuditLine>> audit;

    /**
     * A run without an audit.
     *
     * @param terms period, readings and coverage
     */
    public MeasureRun(MeasureTerms terms) {
        this(terms, Optional.empty());
    }

    /**
     * A run that says for each child and indicator what the child is to it.
     *
     * @param terms period, readings and coverage
     * @param audit takes each line as it arises
     */
    public MeasureRun(MeasureTerms terms, Consumer<AuditLine> audit) {
        this(terms, Optional.of(audit));
    }

    private MeasureRun(MeasureTerms terms, Optional<Consumer<AuditLine>> audit) {
        this.terms = terms;
        this.audit = audit;
        this.running = Measures.all().stream()
                .map(measure -> new RunningMeasure(measure, terms))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Adds one child. Each child is handed in once.
     *
     * @param child everything known about the child
     * @return this run
     */
    @CanIgnoreReturnValue
    public MeasureRun add(Child child) {
        CareRecord record = new CareRecord(child, terms);
        Optional<String> cutKey = terms.cut().map(cut -> cut.keyOf(record));
        for (RunningMeasure measure : running) {
            measure.add(record, cutKey);
            audit.ifPresent(lines -> measure.audit(record, lines));
        }
        return this;
    }

    /**
     * Adds what another run over other children found.
     *
     * @param other a run under equal terms
     * @return this run
     * @throws IllegalArgumentException if the terms differ
     */
    @CanIgnoreReturnValue
    public MeasureRun merge(MeasureRun other) {
        checkArgument(
                terms.equals(other.terms),
                "runs under different terms do not merge: period=%s, other=%s",
                terms.period(),
                other.terms.period());
        for (int i = 0; i < running.size(); i++) {
            running.get(i).merge(other.running.get(i));
        }
        return this;
    }

    /** {@return the days the run is about} */
    public ReportingPeriod period() {
        return terms.period();
    }

    /** {@return every indicator in the order of {@link Indicators#all}; the run can go on afterwards} */
    public ImmutableList<Measured> results() {
        return running.stream().map(RunningMeasure::result).collect(ImmutableList.toImmutableList());
    }
}
