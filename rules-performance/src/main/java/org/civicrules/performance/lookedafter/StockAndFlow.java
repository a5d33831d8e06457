package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.TallyBuilder;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.ReturnTable;

/**
 * How many children are looked after, start and cease.
 *
 * <p>Stock: children with an open episode on the last day, each once. Starts and ends: episodes with RNE S, and episodes with an end
 * date and a REC other than X1, that lie in the period. Reconciliation: stock less (stock on the day before the period + starts -
 * ends); anything but 0 means the rows contradict each other.
 */
final class StockAndFlow {

    private StockAndFlow() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                Measure.ofChildren("cla.count", record -> inStock(record, stock -> Classified.NUMERATOR))
                        .needs(ReturnTable.EPISODES),
                Measure.ofChildren("cla.rate-per-10000", record -> inStock(record, stock -> Classified.NUMERATOR))
                        .needs(ReturnTable.EPISODES)
                        .needs(StockAndFlow::populationMissing)
                        .finishedBy(
                                (terms, tally) -> terms.childPopulation()
                                        .ifPresent(people -> tally.addSums(BigDecimal.ZERO, people)),
                                "no population is known for a part")
                        .noted(MeasureTerms::populationNote),
                Measure.ofChildren(
                                "cla.uasc.count",
                                record -> inStock(record, stock -> asylumSeeker(record, Reasons.OTHER_CHILD)))
                        .needs(ReturnTable.EPISODES)
                        .needs(ReturnTable.UASC),
                Measure.ofChildren(
                                "cla.uasc.share",
                                record -> inStock(record, stock -> asylumSeeker(record, Classified.DENOMINATOR_ONLY)))
                        .needs(ReturnTable.EPISODES)
                        .needs(ReturnTable.UASC),
                Measure.ofChildren("cla.uasc.nts-quota", record -> Classified.OUT_OF_POPULATION)
                        .needs(StockAndFlow::populationMissing)
                        .finishedBy(StockAndFlow::addQuota, "no quota is set for a part")
                        .noted(MeasureTerms::populationNote),
                Measure.of("cla.uasc.nts-headroom", StockAndFlow::takeFromHeadroom)
                        .needs(ReturnTable.EPISODES)
                        .needs(ReturnTable.UASC)
                        .needs(StockAndFlow::populationMissing)
                        .finishedBy(StockAndFlow::addQuota, "no quota is set for a part")
                        .noted(MeasureTerms::populationNote),
                Measure.of("cla.started.events", (record, sink) -> started(record, sink, false))
                        .needs(ReturnTable.EPISODES),
                Measure.of("cla.started.children", (record, sink) -> started(record, sink, true))
                        .needs(ReturnTable.EPISODES),
                Measure.of("cla.started.uasc", StockAndFlow::startedAsylumSeeking)
                        .needs(ReturnTable.EPISODES)
                        .needs(ReturnTable.UASC),
                Measure.of("cla.ceased.events", (record, sink) -> ceased(record, sink, false))
                        .needs(ReturnTable.EPISODES),
                Measure.of("cla.ceased.children", (record, sink) -> ceased(record, sink, true))
                        .needs(ReturnTable.EPISODES),
                Measure.of("cla.ceased.by-reason", StockAndFlow::ceasedByReason)
                        .needs(ReturnTable.EPISODES)
                        .in(Parts.sharesOfWhole(ImmutableMap.of())),
                Measure.of("cla.reconciliation", StockAndFlow::reconcile).needs(ReturnTable.EPISODES));
    }

    /** {@return what the child is, if looked after on the last day; else why it is not counted} */
    static Classified inStock(CareRecord record, Function<Episode, Classified> classify) {
        Optional<Episode> stock = record.stock();
        if (stock.isPresent()) {
            return classify.apply(stock.get());
        }
        return record.onlyOnShortBreak() ? Reasons.SHORT_BREAKS : Reasons.NOT_LOOKED_AFTER;
    }

    private static Classified asylumSeeker(CareRecord record, Classified otherwise) {
        return record.asylumSeekingOn(record.terms().to()) ? Classified.NUMERATOR : otherwise;
    }

    private static Optional<String> populationMissing(MeasureTerms terms) {
        return terms.childPopulation().isPresent()
                ? Optional.empty()
                : Optional.of("no population aged 0 to 17 was given for a year before the last day");
    }

    private static void addQuota(MeasureTerms terms, TallyBuilder tally) {
        tally.addSums(quota(terms), BigDecimal.ZERO);
    }

    private static BigDecimal quota(MeasureTerms terms) {
        RoundingMode mode = terms.is(Policy.NTS_QUOTA, "FLOOR") ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
        return terms.childPopulation()
                .orElseThrow()
                .multiply(TransferThreshold.on(terms.to(), terms.policies()))
                .setScale(0, mode);
    }

    private static void takeFromHeadroom(CareRecord record, Sink sink) {
        if (record.stock().isPresent() && record.asylumSeekingOn(record.terms().to())) {
            sink.addSigned(-1, "asylum-seeking");
        } else {
            sink.add(Classified.OUT_OF_POPULATION);
        }
    }

    private static void started(CareRecord record, Sink sink, boolean childOnce) {
        ReportingPeriod period = record.terms().period();
        emit(
                record.starts().size(),
                record.starts(record.child().episodes(), period).size(),
                sink,
                childOnce,
                Reasons.NO_START);
    }

    private static void ceased(CareRecord record, Sink sink, boolean childOnce) {
        ReportingPeriod period = record.terms().period();
        emit(
                record.ends().size(),
                record.ends(record.child().episodes(), period).size(),
                sink,
                childOnce,
                Reasons.NO_END);
    }

    private static void emit(int counted, int all, Sink sink, boolean childOnce, Classified none) {
        if (all == 0) {
            sink.add(none);
        } else if (childOnce) {
            sink.add(counted > 0 ? Classified.NUMERATOR : Reasons.SHORT_BREAKS);
        } else {
            for (int i = 0; i < all; i++) {
                sink.add(i < counted ? Classified.NUMERATOR : Reasons.SHORT_BREAKS);
            }
        }
    }

    private static void startedAsylumSeeking(CareRecord record, Sink sink) {
        MeasureTerms terms = record.terms();
        boolean atEnd = terms.is(Policy.STARTED_UASC, "EVENTS_STATUS_AT_END");
        long starts = record.starts().stream()
                .filter(start -> record.asylumSeekingOn(atEnd ? terms.to() : start.start()))
                .count();
        if (starts == 0) {
            sink.add(Reasons.NO_START);
            return;
        }
        long counted = terms.is(Policy.STARTED_UASC, "CHILDREN_STATUS_AT_START") ? 1 : starts;
        for (long i = 0; i < counted; i++) {
            sink.add(Classified.NUMERATOR);
        }
    }

    private static void ceasedByReason(CareRecord record, Sink sink) {
        ImmutableList<Episode> ends = record.ends();
        if (ends.isEmpty()) {
            sink.add(Reasons.NO_END);
            return;
        }
        boolean lastOnly = record.terms().is(Policy.CEASED_BY_REASON, "LAST_PER_CHILD");
        Episode last = ends.stream()
                .reduce((one, other) ->
                        other.end().orElseThrow().isBefore(one.end().orElseThrow()) ? one : other)
                .orElseThrow();
        for (Episode end : lastOnly ? ImmutableList.of(last) : ends) {
            sink.add(PartLabels.key(end.endReason()), Classified.NUMERATOR);
        }
    }

    private static void reconcile(CareRecord record, Sink sink) {
        ReportingPeriod period = record.terms().period();
        if (record.stock().isPresent()) {
            sink.addSigned(1, "looked-after-at-the-end");
        }
        if (record.lookedAfterOn(period.dayBefore())) {
            sink.addSigned(-1, "looked-after-before");
        }
        record.starts().forEach(start -> sink.addSigned(-1, "started"));
        record.ends().forEach(end -> sink.addSigned(1, "ceased"));
    }
}
