package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.DayZero;
import org.civicrules.core.time.TimeLimit;
import org.civicrules.core.time.WorkingDayCalendar;
import org.civicrules.performance.child.PeriodOfCare;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.performance.child.Review;

/**
 * Reviews of the care plan: the first within 20 working days of becoming looked after, the second within three months of the first,
 * every later one within six months of the one before; the day it is counted from is day 0. A late review starts the next interval;
 * one never held leaves the chain there. What falls due after care ended lapses. Judged is what falls due in the period; a review that
 * fell due before it and was not held before its first day is left out as overdue-since-before-the-period (policy carried-over-duty: or
 * counts until it is held).
 *
 * <p>Interpretation: a child who was looked after before the load begins hangs the chain on the first review known, which is itself
 * left out (policy before-load). A return holds the reviews of its year alone, so this is also a child whose start is in the load and
 * lies before the first year.
 */
final class Reviews {

    private static final TimeLimit FIRST = TimeLimit.of(20, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED);
    private static final int MONTHS_TO_SECOND = 3;
    private static final int MONTHS_TO_LATER = 6;
    private static final Classified START_NOT_KNOWN = Classified.excluded("start-of-care-not-in-the-load");
    private static final Classified WORKING_DAYS_NOT_KNOWN = Classified.unknown("working-days-not-known");

    private Reviews() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(Measure.of("cla.reviews.in-time.share", Reviews::reviews)
                .needs(ReturnTable.EPISODES)
                .needs(ReturnTable.REVIEWS));
    }

    private static void reviews(CareRecord record, Sink sink) {
        ReportingPeriod period = record.terms().period();
        List<PeriodOfCare> spells = record.periods().stream()
                .filter(spell -> !spell.start().isAfter(period.to()) && coversAfter(spell, period.from()))
                .toList();
        if (spells.isEmpty()) {
            sink.add(Reasons.outside("not-looked-after-in-the-period"));
        }
        spells.forEach(spell -> reviews(record, spell, sink));
    }

    private static boolean coversAfter(PeriodOfCare spell, LocalDate day) {
        return spell.end().map(end -> end.isAfter(day)).orElse(true);
    }

    private static void reviews(CareRecord record, PeriodOfCare spell, Sink sink) {
        ImmutableList<LocalDate> held = record.child().reviews().stream()
                .map(Review::held)
                .filter(day -> !day.isBefore(spell.start()) && coversAfter(spell, day))
                .filter(day -> !day.isAfter(record.terms().to()))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
        if (spell.startKnown() && !record.terms().coverage().beginsAfter(ReturnTable.REVIEWS, spell.start())) {
            fromTheStart(record, spell, held, sink);
        } else if (held.isEmpty() || record.terms().is(Policy.BEFORE_LOAD, "EXCLUDED")) {
            sink.add(START_NOT_KNOWN);
        } else {
            chain(record.terms(), spell, held, 1, MONTHS_TO_LATER, sink);
        }
    }

    private static void fromTheStart(CareRecord record, PeriodOfCare spell, ImmutableList<LocalDate> held, Sink sink) {
        Optional<LocalDate> due = FIRST.dueFrom(spell.start(), WorkingDayCalendar.englandAndWales())
                .value();
        if (due.isPresent()) {
            judge(record.terms(), spell, new Obligation(due.get(), first(held, 0)), sink);
        } else if (record.terms().period().contains(spell.start())) {
            sink.add(WORKING_DAYS_NOT_KNOWN);
        }
        if (!held.isEmpty()) {
            chain(record.terms(), spell, held, 1, MONTHS_TO_SECOND, sink);
        }
    }

    private static void chain(
            MeasureTerms terms, PeriodOfCare spell, ImmutableList<LocalDate> held, int next, int months, Sink sink) {
        int monthsToNext = months;
        for (int i = next; i <= held.size(); i++) {
            LocalDate due = held.get(i - 1).plusMonths(monthsToNext);
            judge(terms, spell, new Obligation(due, first(held, i)), sink);
            monthsToNext = MONTHS_TO_LATER;
        }
    }

    private static Optional<LocalDate> first(ImmutableList<LocalDate> held, int index) {
        return index < held.size() ? Optional.of(held.get(index)) : Optional.empty();
    }

    private static void judge(MeasureTerms terms, PeriodOfCare spell, Obligation obligation, Sink sink) {
        boolean lapsed = obligation.done().isEmpty() && !coversAfter(spell, obligation.due());
        sink.add(lapsed ? Reasons.outside("care-ended-first") : obligation.judgedIn(terms));
    }
}
