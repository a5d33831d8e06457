package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.Membership;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.PeriodOfCare;
import org.civicrules.performance.child.Placement;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.performance.child.Review;
import org.civicrules.performance.child.Visit;
import org.civicrules.performance.child.VisitRegime;

/**
 * Visits to a child in placement: the first within a week of the placement's start (policy visit-clock), each later one within the interval agreed in the
 * care plan (INTERVAL_DAYS of the visit before), else that of the regime. Calendar days, the day it is counted from is day 0. A late
 * visit starts the next interval; one dated before its placement is in neither count; one never made leaves the chain there. What falls due after the placement ended lapses. Judged is what
 * falls due in the period; a visit that fell due before it and was not made before its first day is left out as
 * overdue-since-before-the-period (policy carried-over-duty: or counts until it is made).
 *
 * <p>The regimes' intervals (Regulation 28 of SI 2010/959): STANDARD 42 days; LONG_TERM 42 days in the first year of the placement,
 * then three months; TEMPORARY 7 days to the first review, then 42; CONNECTED_OR_INTERIM 7 days to the first review, then 28;
 * PARENT_CARE_ORDER 42 days.
 */
final class Visits {

    private static final int FIRST = 7;
    private static final int WEEKLY = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int SIX_WEEKS = 42;
    private static final int QUARTER = 3;
    private static final Classified PLACEMENT_NOT_KNOWN = Classified.excluded("placement-not-in-the-return");
    private static final Classified START_NOT_KNOWN = Classified.excluded("start-of-placement-not-in-the-load");
    private static final Classified NO_INTERVAL = Classified.unknown("interval-not-known");

    private Visits() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(Measure.of("cla.visits.in-time.share", Visits::visits)
                .needs(ReturnTable.EPISODES)
                .needs(ContextTable.VISITS));
    }

    private static void visits(CareRecord record, Sink sink) {
        boolean anyStay = false;
        for (PeriodOfCare spell : record.periods()) {
            for (Placement withCarer : spell.placements()) {
                anyStay |= isIn(record.terms().period(), withCarer);
                visits(record, withCarer, sink);
            }
        }
        if (!anyStay) {
            sink.add(Reasons.outside("not-looked-after-in-the-period"));
        }
        unmatched(record, sink);
    }

    private static boolean isIn(ReportingPeriod period, Placement stay) {
        return !stay.start().isAfter(period.to()) && coversAfter(stay, period.from());
    }

    /**
     * Visits of one stay with a carer. They are told apart by their day where the stay is several placements, because some systems go on
     * giving the first PLACEMENT_START after a move with the same carer.
     */
    private static void visits(CareRecord record, Placement withCarer, Sink sink) {
        ImmutableList<Visit> made = made(record, withCarer);
        ImmutableList<Placement> placements = Placement.split(withCarer.episodes(), goesOn(record.terms()));
        for (int i = 0; i < placements.size(); i++) {
            Placement placement = placements.get(i);
            LocalDate from = i == 0 ? LocalDate.MIN : placement.start();
            LocalDate before = i + 1 < placements.size() ? placements.get(i + 1).start() : LocalDate.MAX;
            if (isIn(record.terms().period(), placement)) {
                judgeAll(record, placement, between(made, from, before), sink);
            }
        }
    }

    /** Whether the clock of visits runs on through the start of an episode. */
    private static Predicate<Episode> goesOn(MeasureTerms terms) {
        return terms.is(Policy.VISIT_CLOCK, "CARER") ? Episode::keepsCarer : Episode::keepsPlacement;
    }

    private static ImmutableList<Visit> made(CareRecord record, Placement withCarer) {
        ImmutableSet<LocalDate> starts =
                withCarer.episodes().stream().map(Episode::start).collect(ImmutableSet.toImmutableSet());
        return record.child().visits().stream()
                .filter(visit -> starts.contains(visit.placementStart())
                        && visit.visited().isPresent())
                .sorted(Comparator.comparing(visit -> visit.visited().orElseThrow()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Visit> between(ImmutableList<Visit> made, LocalDate from, LocalDate before) {
        return made.stream()
                .filter(visit -> !visit.visited().orElseThrow().isBefore(from)
                        && visit.visited().orElseThrow().isBefore(before))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean coversAfter(Placement stay, LocalDate day) {
        return stay.end().map(end -> end.isAfter(day)).orElse(true);
    }

    /** A visit whose PLACEMENT_START is the start of no episode cannot be matched, and says so. */
    private static void unmatched(CareRecord record, Sink sink) {
        ImmutableSet<LocalDate> starts =
                record.child().episodes().stream().map(Episode::start).collect(ImmutableSet.toImmutableSet());
        record.child().visits().stream()
                .filter(visit -> !starts.contains(visit.placementStart()))
                .filter(visit -> visit.visited()
                        .filter(record.terms().period()::contains)
                        .isPresent())
                .forEach(visit -> sink.add(PLACEMENT_NOT_KNOWN));
    }

    private static void judgeAll(CareRecord record, Placement stay, ImmutableList<Visit> given, Sink sink) {
        boolean begins = !goesOn(record.terms()).test(stay.first());
        ImmutableList<Visit> made = begins ? between(given, stay.start(), LocalDate.MAX) : given;
        if (begins) {
            Obligation first = new Obligation(stay.start().plusDays(FIRST), day(made, 0));
            judgeFirst(record, stay, first, made.size() < given.size(), sink);
        } else if (made.isEmpty() || record.terms().is(Policy.BEFORE_LOAD, "EXCLUDED")) {
            sink.add(START_NOT_KNOWN);
            return;
        }
        for (int i = 0; i < made.size(); i++) {
            Optional<LocalDate> due = nextDue(record, stay, made.get(i));
            if (due.isPresent()) {
                judge(record, stay, new Obligation(due.get(), day(made, i + 1)), sink);
            } else {
                sink.add(NO_INTERVAL);
            }
        }
    }

    /** The first visit; where one is dated before the placement it may have been that one, unless another was in time. */
    private static void judgeFirst(CareRecord record, Placement stay, Obligation first, boolean anyBefore, Sink sink) {
        boolean judged = first.judgedIn(record.terms()).membership() == Membership.DENOMINATOR_ONLY;
        if (anyBefore && judged) {
            sink.add(Reasons.BEFORE_IT_COULD_BE);
        } else {
            judge(record, stay, first, sink);
        }
    }

    private static Optional<LocalDate> day(ImmutableList<Visit> made, int index) {
        return index < made.size() ? made.get(index).visited() : Optional.empty();
    }

    private static void judge(CareRecord record, Placement stay, Obligation obligation, Sink sink) {
        boolean lapsed = obligation.done().isEmpty() && !coversAfter(stay, obligation.due());
        sink.add(lapsed ? Reasons.outside("placement-ended-first") : obligation.judgedIn(record.terms()));
    }

    private static Optional<LocalDate> nextDue(CareRecord record, Placement stay, Visit visit) {
        LocalDate visited = visit.visited().orElseThrow();
        if (visit.intervalDays().isPresent()) {
            return Optional.of(visited.plusDays(visit.intervalDays().getAsInt()));
        }
        return visit.regime().known().flatMap(regime -> nextDue(record, stay, regime, visited));
    }

    private static Optional<LocalDate> nextDue(
            CareRecord record, Placement stay, VisitRegime regime, LocalDate visited) {
        return switch (regime) {
            case STANDARD, PARENT_CARE_ORDER -> Optional.of(visited.plusDays(SIX_WEEKS));
            case LONG_TERM ->
                Optional.of(
                        visited.isBefore(stay.start().plusYears(1))
                                ? visited.plusDays(SIX_WEEKS)
                                : visited.plusMonths(QUARTER));
            case TEMPORARY -> weeklyToTheFirstReview(record, stay, visited, SIX_WEEKS);
            case CONNECTED_OR_INTERIM -> weeklyToTheFirstReview(record, stay, visited, FOUR_WEEKS);
        };
    }

    /** Empty where the first review may stand in a return that is not in the load. */
    private static Optional<LocalDate> weeklyToTheFirstReview(
            CareRecord record, Placement stay, LocalDate visited, int daysAfterReview) {
        if (reviewedBy(record, stay, visited)) {
            return Optional.of(visited.plusDays(daysAfterReview));
        }
        return record.terms().coverage().beginsAfter(ReturnTable.REVIEWS, stay.start())
                ? Optional.empty()
                : Optional.of(visited.plusDays(WEEKLY));
    }

    private static boolean reviewedBy(CareRecord record, Placement stay, LocalDate day) {
        return record.child().reviews().stream()
                .map(Review::held)
                .anyMatch(held -> !held.isBefore(stay.start()) && !held.isAfter(day));
    }
}
