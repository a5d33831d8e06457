package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.Membership;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.DayZero;
import org.civicrules.core.time.TimeLimit;
import org.civicrules.core.time.WorkingDayCalendar;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.HealthAssessment;
import org.civicrules.performance.child.ReturnTable;

/**
 * Initial health assessments of children who entered care in the period: requested within 5 working days, done within 20; the day of
 * entry is day 0. A stay of 27 days or less needs none. Due after the last day and not done: not yet due. Lack of consent is a
 * reason, and the child stays in the base. A day before care began is in neither count.
 */
final class InitialHealth {

    private static final int SHORTEST_STAY = 28;
    private static final TimeLimit REFERRAL = TimeLimit.of(5, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED);
    private static final TimeLimit ASSESSMENT = TimeLimit.of(20, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED);
    private static final Classified SHORT_STAY = Classified.excluded("in-care-under-28-days");
    private static final Classified NO_CONSENT = Classified.denominatorOnly("no-consent");
    private static final Classified WORKING_DAYS_NOT_KNOWN = Classified.unknown("working-days-not-known");

    private InitialHealth() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                Measure.of("cla.iha.required", InitialHealth::required).needs(ReturnTable.EPISODES),
                timed("cla.iha.referral-in-time.share", REFERRAL, HealthAssessment::referred),
                timed("cla.iha.in-time.share", ASSESSMENT, HealthAssessment::completed));
    }

    private static void required(CareRecord record, Sink sink) {
        ImmutableList<Episode> starts = record.starts();
        if (starts.isEmpty()) {
            sink.add(Reasons.NO_START);
            return;
        }
        if (record.terms().is(Policy.IHA_REQUIRED, "CHILDREN")) {
            boolean any = starts.stream().anyMatch(start -> stayedLongEnough(record, start));
            sink.add(any ? Classified.NUMERATOR : SHORT_STAY);
            return;
        }
        starts.forEach(start -> sink.add(stayedLongEnough(record, start) ? Classified.NUMERATOR : SHORT_STAY));
    }

    private static boolean stayedLongEnough(CareRecord record, Episode start) {
        return record.periodOf(start)
                .end()
                .map(end -> ChronoUnit.DAYS.between(start.start(), end) >= SHORTEST_STAY)
                .orElse(true);
    }

    private static Measure timed(String id, TimeLimit limit, Function<HealthAssessment, Optional<LocalDate>> dayDone) {
        return Measure.of(id, (record, sink) -> {
                    ImmutableList<Episode> starts = record.starts();
                    if (starts.isEmpty()) {
                        sink.add(Reasons.NO_START);
                    }
                    starts.forEach(start -> sink.add(
                            stayedLongEnough(record, start) ? judge(record, start, limit, dayDone) : SHORT_STAY));
                })
                .needs(ReturnTable.EPISODES)
                .needs(ContextTable.HEALTH_ASSESSMENTS);
    }

    private static Classified judge(
            CareRecord record,
            Episode start,
            TimeLimit limit,
            Function<HealthAssessment, Optional<LocalDate>> dayDone) {
        Optional<LocalDate> due = limit.dueFrom(start.start(), WorkingDayCalendar.englandAndWales())
                .value();
        if (due.isEmpty()) {
            return WORKING_DAYS_NOT_KNOWN;
        }
        Optional<HealthAssessment> assessment = record.child().healthAssessments().stream()
                .filter(row -> row.started().equals(start.start()))
                .findFirst();
        Optional<LocalDate> done = assessment.flatMap(dayDone);
        if (done.filter(day -> day.isBefore(start.start())).isPresent()) {
            return Reasons.BEFORE_IT_COULD_BE;
        }
        Classified judged =
                new Obligation(due.get(), done).judgedOn(record.terms().to());
        boolean refused = assessment.filter(row -> row.consent().is(Flag.NO)).isPresent();
        return refused && judged.membership() == Membership.DENOMINATOR_ONLY ? NO_CONSENT : judged;
    }
}
