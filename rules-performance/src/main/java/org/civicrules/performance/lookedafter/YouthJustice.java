package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.civicrules.core.indicator.Classified;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.performance.child.YouthJusticeKind;
import org.civicrules.performance.child.YouthJusticeOutcome;

/**
 * Children and the youth justice service. The file lists every child of the area with an outcome, looked after or not.
 *
 * <p>An intervention is open in the period if it began on or before the last day and had not ended before the first. Whether a child
 * was looked after is asked for the day the intervention or the offence's disposal began, not for today.
 */
final class YouthJustice {

    private static final Classified NO_OUTCOME = Reasons.outside("no-such-outcome-in-the-period");
    private static final Classified NOT_LOOKED_AFTER_AT_START = Reasons.outside("not-looked-after-at-the-start");

    private YouthJustice() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                Measure.ofChildren("cla.youth-justice.share", YouthJustice::statutory)
                        .needs(ReturnTable.EPISODES)
                        .needs(ContextTable.YOUTH_JUSTICE),
                Measure.of("cla.youth-detention.made", (record, sink) -> each(made(record), sink))
                        .needs(ContextTable.YOUTH_JUSTICE),
                Measure.ofChildren("cla.youth-detention.at-date", YouthJustice::inDetention)
                        .needs(ContextTable.YOUTH_JUSTICE),
                Measure.of("cla.out-of-court.offences", (record, sink) -> each(outOfCourt(record), sink))
                        .needs(ContextTable.YOUTH_JUSTICE),
                Measure.ofChildren(
                                "cla.out-of-court.children",
                                record -> outOfCourt(record).isEmpty() ? NO_OUTCOME : Classified.NUMERATOR)
                        .needs(ContextTable.YOUTH_JUSTICE),
                Measure.ofChildren("cla.out-of-court.looked-after", YouthJustice::outOfCourtLookedAfter)
                        .needs(ReturnTable.EPISODES)
                        .needs(ContextTable.YOUTH_JUSTICE));
    }

    private static List<YouthJusticeOutcome> outcomes(CareRecord record, YouthJusticeKind kind) {
        return record.child().youthJustice().stream()
                .filter(outcome -> outcome.kind().is(kind))
                .toList();
    }

    private static Classified statutory(CareRecord record) {
        ReportingPeriod period = record.terms().period();
        List<YouthJusticeOutcome> open = outcomes(record, YouthJusticeKind.STATUTORY).stream()
                .filter(outcome -> !outcome.start().isAfter(period.to()) && endsOnOrAfter(outcome, period.from()))
                .toList();
        if (open.isEmpty()) {
            return NO_OUTCOME;
        }
        return anyBeganLookedAfter(record, open)
                ? Classified.NUMERATOR
                : Classified.denominatorOnly("not-looked-after-at-the-start");
    }

    private static boolean endsOnOrAfter(YouthJusticeOutcome outcome, LocalDate day) {
        return outcome.end().map(end -> !end.isBefore(day)).orElse(true);
    }

    private static boolean anyBeganLookedAfter(CareRecord record, List<YouthJusticeOutcome> outcomes) {
        return outcomes.stream().anyMatch(outcome -> record.lookedAfterOn(outcome.start()));
    }

    private static List<YouthJusticeOutcome> made(CareRecord record) {
        return beganInPeriod(record, YouthJusticeKind.DETENTION);
    }

    private static List<YouthJusticeOutcome> outOfCourt(CareRecord record) {
        return beganInPeriod(record, YouthJusticeKind.OUT_OF_COURT);
    }

    private static List<YouthJusticeOutcome> beganInPeriod(CareRecord record, YouthJusticeKind kind) {
        return outcomes(record, kind).stream()
                .filter(outcome -> record.terms().period().contains(outcome.start()))
                .toList();
    }

    private static Classified inDetention(CareRecord record) {
        LocalDate day = record.terms().to();
        boolean detained = outcomes(record, YouthJusticeKind.DETENTION).stream()
                .anyMatch(order -> !order.start().isAfter(day) && endsOnOrAfter(order, day.plusDays(1)));
        return detained ? Classified.NUMERATOR : NO_OUTCOME;
    }

    private static Classified outOfCourtLookedAfter(CareRecord record) {
        List<YouthJusticeOutcome> offences = outOfCourt(record);
        if (offences.isEmpty()) {
            return NO_OUTCOME;
        }
        return anyBeganLookedAfter(record, offences) ? Classified.NUMERATOR : NOT_LOOKED_AFTER_AT_START;
    }

    private static void each(List<YouthJusticeOutcome> outcomes, Sink sink) {
        if (outcomes.isEmpty()) {
            sink.add(NO_OUTCOME);
        }
        outcomes.forEach(outcome -> sink.add(Classified.NUMERATOR));
    }
}
