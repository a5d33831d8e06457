package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** One measure within a run: its cases so far, in the whole and by the cut. A measure the load cannot support takes no case. */
final class RunningMeasure {

    private final Measure measure;
    private final MeasureTerms terms;
    private final IndicatorDefinition definition;
    private final Optional<String> obstacle;
    private final Accumulator whole;
    private final Map<String, Accumulator> byCut = new TreeMap<>();

    RunningMeasure(Measure measure, MeasureTerms terms) {
        this.measure = measure;
        this.terms = terms;
        this.definition = Indicators.definition(measure.id(), terms.policies());
        this.obstacle = measure.obstacle(terms);
        this.whole = accumulator();
    }

    /** The base of a rate is a population, of which the children counted are no cases. */
    private Accumulator accumulator() {
        return new Accumulator(definition.scoring() == Scoring.RATE);
    }

    void add(CareRecord record, Optional<String> cutKey) {
        if (obstacle.isPresent()) {
            return;
        }
        measure.classifier().accept(record, whole);
        if (cutKey.isPresent()) {
            measure.classifier().accept(record, new CutSink(group(cutKey.get()), day -> group(onDay(record, day))));
        }
    }

    private Accumulator group(String key) {
        return byCut.computeIfAbsent(key, unused -> accumulator());
    }

    private String onDay(CareRecord record, LocalDate day) {
        return terms.cut().orElseThrow().keyOn(record, day);
    }

    void audit(CareRecord record, Consumer<AuditLine> lines) {
        if (obstacle.isEmpty()) {
            measure.classifier()
                    .accept(record, new AuditSink(measure.id(), record.child().id(), lines));
        }
    }

    void merge(RunningMeasure other) {
        whole.merge(other.whole);
        other.byCut.forEach((key, accumulator) -> group(key).merge(accumulator));
    }

    Measured result() {
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
                terms.cut().map(this::cutParts).orElseGet(() -> ownParts(whole, "")),
                measure.note().apply(terms));
    }

    /** For each group of the cut its headline, then the measure's own breakdown within it. */
    private ImmutableList<Measured.Part> cutParts(Cut cut) {
        Map<String, String> labels = new LinkedHashMap<>(cut.labels());
        byCut.keySet().forEach(key -> labels.putIfAbsent(key, key));
        ImmutableList.Builder<Measured.Part> parts = ImmutableList.builder();
        labels.forEach((key, label) -> {
            Accumulator group = byCut.getOrDefault(key, accumulator());
            parts.add(new Measured.Part(key, label, partResult(group.whole().build())));
            parts.addAll(ownParts(group, "/" + key));
        });
        return parts.build();
    }

    private ImmutableList<Measured.Part> ownParts(Accumulator cases, String suffix) {
        Parts breakdown = measure.parts();
        if (breakdown.kind() == Parts.Kind.NONE) {
            return ImmutableList.of();
        }
        Map<String, Tally> tallies = cases.parts();
        Map<String, String> labels = new LinkedHashMap<>(breakdown.labels());
        tallies.keySet().forEach(key -> labels.putIfAbsent(key, PartLabels.of(key)));
        BigDecimal base = cases.whole().build().denominator();
        ImmutableList.Builder<Measured.Part> parts = ImmutableList.builder();
        labels.forEach((key, label) -> {
            Tally own = tallies.getOrDefault(key, Tally.zero());
            Tally tally = breakdown.kind() == Parts.Kind.SHARES_OF_WHOLE ? Tally.ofCounts(own.numerator(), base) : own;
            parts.add(new Measured.Part(key + suffix, label, partResult(tally)));
        });
        return parts.build();
    }

    /** A part of a rate still says how many children; of a quota and the places left nothing is known by part. */
    private IndicatorResult partResult(Tally tally) {
        if (measure.wholeOnly().isEmpty()) {
            return IndicatorResult.of(definition, tally);
        }
        return IndicatorResult.none(
                definition,
                definition.scoring() == Scoring.RATE ? tally : Tally.zero(),
                NoValueReason.NOT_COLLECTED,
                measure.wholeOnly().get());
    }
}
