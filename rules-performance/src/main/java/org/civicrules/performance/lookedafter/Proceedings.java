package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.civicrules.core.indicator.Classified;
import org.civicrules.performance.child.CareProceedings;
import org.civicrules.performance.child.ContextTable;

/**
 * Care proceedings concluded in the period: mean length in weeks (days / 7), and the share concluded within 26 weeks, that is 182
 * days from issue, the day of issue not counted. Proceedings still open are left out.
 */
final class Proceedings {

    private static final int LIMIT_DAYS = 26 * 7;
    private static final Classified NONE = Reasons.outside("no-proceedings-concluded-in-the-period");
    private static final Classified OPEN = Classified.excluded("not-concluded");
    private static final Classified OUT_OF_ORDER = Classified.unknown("concluded-before-issued");

    private Proceedings() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                Measure.of(
                                "cla.care-proceedings.mean-weeks",
                                (record, sink) -> each(record, sink, proceedings -> sink.addAmount(days(proceedings))))
                        .needs(ContextTable.CARE_PROCEEDINGS),
                Measure.of(
                                "cla.care-proceedings.within-26-weeks.share",
                                (record, sink) -> each(
                                        record,
                                        sink,
                                        proceedings -> sink.add(
                                                days(proceedings) <= LIMIT_DAYS
                                                        ? Classified.NUMERATOR
                                                        : Classified.DENOMINATOR_ONLY)))
                        .needs(ContextTable.CARE_PROCEEDINGS));
    }

    private static long days(CareProceedings proceedings) {
        return ChronoUnit.DAYS.between(
                proceedings.issued(), proceedings.concluded().orElseThrow());
    }

    private static void each(CareRecord record, Sink sink, Consumer<CareProceedings> concluded) {
        ReportingPeriod period = record.terms().period();
        List<CareProceedings> known = record.child().careProceedings().stream()
                .filter(one -> !one.issued().isAfter(period.to()))
                .filter(one -> !endedBefore(one, period.from()))
                .toList();
        if (known.isEmpty()) {
            sink.add(NONE);
        }
        for (CareProceedings one : known) {
            if (one.concluded().filter(period::contains).isEmpty()) {
                sink.add(OPEN);
            } else if (days(one) < 0) {
                sink.add(OUT_OF_ORDER);
            } else {
                concluded.accept(one);
            }
        }
    }

    private static boolean endedBefore(CareProceedings proceedings, LocalDate day) {
        return proceedings.concluded().filter(end -> end.isBefore(day)).isPresent();
    }
}
