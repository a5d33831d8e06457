package org.civicrules.performance.lookedafter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;
import org.civicrules.core.indicator.TallyBuilder;

/**
 * Computes every indicator in one pass over the children, who are handed in one at a time in any order. Runs over different children
 * merge: the merged run equals one run over all of them. Mutable, for one thread.
 */
public final class MeasureRun {

    private final MeasureTerms terms;
    private final ImmutableList<Measure> measures;
    private final ImmutableList<Accumulator> wholes;
    private final List<Map<String, Accumulator>> cuts = new ArrayList<>();
    private final Consumer<AuditLine> audit;
    private final boolean audited;

    /**
     * A run without an audit.
     *
     * @param terms period, readings and coverage
     */
    public MeasureRun(MeasureTerms terms) {
        this(terms, line -> {}, false);
    }

    /**
     * A run that says for each child and indicator what the child is to it.
     *
     * @param terms period, readings and coverage
     * @param audit takes each line as it arises
     */
    public MeasureRun(MeasureTerms terms, Consumer<AuditLine> audit) {
        this(terms, audit, true);
    }

    private MeasureRun(MeasureTerms terms, Consumer<AuditLine> audit, boolean audited) {
        this.terms = terms;
        this.audit = audit;
        this.audited = audited;
        this.measures = Measures.all();
        ImmutableList.Builder<Accumulator> accumulators = ImmutableList.builder();
        for (Measure measure : measures) {
            accumulators.add(accumulator(measure));
            cuts.add(new TreeMap<>());
        }
        this.wholes = accumulators.build();
    }

    private Accumulator accumulator(Measure measure) {
        return new Accumulator(definition(measure).scoring() == Scoring.RATE);
    }

    private IndicatorDefinition definition(Measure measure) {
        return Indicators.definition(measure.id(), terms.policies());
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
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            measure.classifier().accept(record, wholes.get(i));
            if (cutKey.isPresent()) {
                measure.classifier()
                        .accept(record, cuts.get(i).computeIfAbsent(cutKey.get(), key -> accumulator(measure)));
            }
            if (audited) {
                measure.classifier().accept(record, new AuditSink(measure.id(), child.id(), audit));
            }
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
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            wholes.get(i).merge(other.wholes.get(i));
            Map<String, Accumulator> mine = cuts.get(i);
            other.cuts
                    .get(i)
                    .forEach((key, accumulator) -> mine.computeIfAbsent(key, unused -> accumulator(measure))
                            .merge(accumulator));
        }
        return this;
    }

    /** {@return the days the run is about} */
    public ReportingPeriod period() {
        return terms.period();
    }

    /** {@return every indicator in the order of {@link Indicators#all}; the run can go on afterwards} */
    public ImmutableList<Measured> results() {
        ImmutableList.Builder<Measured> results = ImmutableList.builder();
        for (int i = 0; i < measures.size(); i++) {
            results.add(result(measures.get(i), wholes.get(i), cuts.get(i)));
        }
        return results.build();
    }

    private Measured result(Measure measure, Accumulator whole, Map<String, Accumulator> cut) {
        IndicatorDefinition definition = definition(measure);
        Optional<String> obstacle = measure.obstacle(terms);
        if (obstacle.isPresent()) {
            return new Measured(
                    IndicatorResult.none(definition, NoValueReason.NOT_COLLECTED, obstacle.get()),
                    ImmutableList.of(),
                    Optional.empty());
        }
        TallyBuilder finished = new TallyBuilder().merge(whole.whole().build());
        measure.finish().accept(terms, finished);
        return new Measured(
                IndicatorResult.of(definition, finished.build()),
                terms.cut().isPresent() ? cutParts(measure, definition, cut) : ownParts(measure, definition, whole, ""),
                measure.note().apply(terms));
    }

    private ImmutableList<Measured.Part> cutParts(
            Measure measure, IndicatorDefinition definition, Map<String, Accumulator> cut) {
        Map<String, String> labels =
                new LinkedHashMap<>(terms.cut().orElseThrow().labels());
        cut.keySet().forEach(key -> labels.putIfAbsent(key, key));
        ImmutableList.Builder<Measured.Part> parts = ImmutableList.builder();
        labels.forEach((key, label) -> {
            Accumulator accumulator = cut.getOrDefault(key, accumulator(measure));
            parts.add(new Measured.Part(
                    key, label, partResult(definition, accumulator.whole().build())));
            parts.addAll(ownParts(measure, definition, accumulator, "/" + key));
        });
        return parts.build();
    }

    private static ImmutableList<Measured.Part> ownParts(
            Measure measure, IndicatorDefinition definition, Accumulator accumulator, String suffix) {
        Parts breakdown = measure.parts();
        if (breakdown.kind() == Parts.Kind.NONE) {
            return ImmutableList.of();
        }
        Map<String, Tally> tallies = accumulator.parts();
        Map<String, String> labels = new LinkedHashMap<>(breakdown.labels());
        tallies.keySet().forEach(key -> labels.putIfAbsent(key, PartLabels.of(key)));
        BigDecimal base = accumulator.whole().build().denominator();
        ImmutableList.Builder<Measured.Part> parts = ImmutableList.builder();
        labels.forEach((key, label) -> {
            Tally own = tallies.getOrDefault(key, Tally.zero());
            Tally tally = breakdown.kind() == Parts.Kind.SHARES_OF_WHOLE ? Tally.ofCounts(own.numerator(), base) : own;
            parts.add(new Measured.Part(key + suffix, label, partResult(definition, tally)));
        });
        return parts.build();
    }

    /** A part of a rate has no base of its own: the population is not known by sex, disability or the like. */
    private static IndicatorResult partResult(IndicatorDefinition definition, Tally tally) {
        return definition.scoring() == Scoring.RATE
                ? IndicatorResult.none(
                        definition, tally, NoValueReason.NOT_COLLECTED, "no population is known for a part")
                : IndicatorResult.of(definition, tally);
    }
}
