package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Works out the occasions of a cadence: those that have begun by the day asked about, in order. */
final class Occasions {
    private Occasions() {}

    static ImmutableList<Occasion> of(Cadence cadence, Diary diary) {
        if (cadence instanceof PerPeriod perPeriod) {
            return perPeriod(perPeriod, diary, diary.asAt());
        }
        if (cadence instanceof MaxGap maxGap) {
            return maxGap(maxGap, diary);
        }
        if (cadence instanceof Linked linked) {
            return linked(linked, diary);
        }
        return ImmutableList.of(oneOff((OneOff) cadence, diary));
    }

    /** The same, and the periods still to begin within the framework. */
    static ImmutableList<Occasion> toTheEnd(Cadence cadence, Diary diary) {
        return cadence instanceof PerPeriod perPeriod
                ? perPeriod(perPeriod, diary, diary.framework().end())
                : of(cadence, diary);
    }

    private static ImmutableList<Occasion> perPeriod(PerPeriod cadence, Diary diary, LocalDate lastBegun) {
        Framework framework = diary.framework();
        LocalDate until = lastBegun.isBefore(framework.end()) ? lastBegun : framework.end();
        ImmutableList.Builder<Occasion> occasions = ImmutableList.builder();
        Deque<LocalDate> borrowed = new ArrayDeque<>();
        for (Period period = Period.containing(framework.start(), cadence.length(), framework.yearStart());
                !period.firstDay().isAfter(until);
                period = period.next()) {
            if (framework.asksFor(period)) {
                occasions.add(perPeriod(cadence, diary, period, borrowed));
            }
        }
        return occasions.build();
    }

    private static Occasion perPeriod(PerPeriod cadence, Diary diary, Period period, Deque<LocalDate> borrowed) {
        LocalDate from = diary.framework().firstCovered(period);
        LocalDate to = diary.framework().lastCovered(period);
        Deque<LocalDate> days = new ArrayDeque<>(diary.days(from, to));
        borrowed.forEach(days::removeFirstOccurrence);
        for (LocalDate day : diary.days(to.plusDays(1), diary.withGrace(to))) {
            if (days.size() < cadence.atLeast()) {
                days.addLast(day);
                borrowed.addLast(day);
            }
        }
        Optional<LocalDate> doneOn = days.stream().skip(cadence.atLeast() - 1L).findFirst();
        return Occasion.of(period.label(), from, diary.withGrace(to), doneOn, diary.asAt());
    }

    private static ImmutableList<Occasion> maxGap(MaxGap cadence, Diary diary) {
        ImmutableList.Builder<Occasion> occasions = ImmutableList.builder();
        LocalDate last = cadence.anchor();
        int gaps = 1;
        LocalDate due = last.plusMonths(cadence.months());
        boolean hasBegun = true;
        while (hasBegun && !due.isAfter(diary.framework().end())) {
            LocalDate next = last.plusMonths(cadence.months() * (gaps + 1L));
            Optional<LocalDate> doneOn =
                    diary.firstFrom(last.plusDays(1)).filter(day -> !day.isAfter(diary.withGrace(next)));
            occasions.add(Occasion.of(
                    "after " + last + (gaps == 1 ? "" : ", gap " + gaps),
                    last.plusDays(1),
                    diary.withGrace(due),
                    doneOn,
                    diary.asAt()));
            hasBegun = doneOn.isPresent() || diary.asAt().isAfter(diary.withGrace(due));
            gaps = doneOn.isPresent() ? 1 : gaps + 1;
            last = doneOn.orElse(last);
            due = last.plusMonths((long) cadence.months() * gaps);
        }
        return occasions.build();
    }

    private static ImmutableList<Occasion> linked(Linked cadence, Diary diary) {
        return diary.daysOf(cadence.to()).stream()
                .map(day -> Occasion.of(
                        "of " + day,
                        day,
                        diary.withGrace(day.plusDays(cadence.lagDays())),
                        diary.followUp(day),
                        diary.asAt()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Occasion oneOff(OneOff cadence, Diary diary) {
        return Occasion.of(
                "once", cadence.from(), diary.withGrace(cadence.due()), diary.firstFrom(cadence.from()), diary.asAt());
    }
}
