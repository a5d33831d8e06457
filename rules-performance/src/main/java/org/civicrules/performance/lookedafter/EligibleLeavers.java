package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.civicrules.core.indicator.Classified;
import org.civicrules.performance.child.EndReason;
import org.civicrules.performance.child.Episode;

/**
 * Who meets the care leaver test on the last day: aged 16 to 25; looked after for at least 91 days in all from the 14th birthday to the
 * 18th, short breaks apart; in care after the 16th birthday (policy care-leaver-16: or on it); and not adopted when
 * care last ended: who came back into care after an adoption is asked anew.
 *
 * <p>Days are counted once where episodes overlap, from the start of an episode to the day before its end. Who lacks days but was in
 * care before the load begins is UNKNOWN, not refused.
 */
final class EligibleLeavers {

    private static final int YOUNGEST = 16;
    private static final int OLDEST = 25;
    private static final int COUNTED_FROM = 14;
    private static final int ADULT = 18;
    private static final int DAYS_NEEDED = 91;
    private static final Classified NO_CARE_AT_16 = Reasons.outside("not-in-care-at-16");
    private static final Classified TOO_FEW_DAYS = Reasons.outside("under-91-days-since-14");
    private static final Classified BEFORE_LOAD = Classified.unknown("care-before-the-load");

    private EligibleLeavers() {}

    static Classified classify(CareRecord record) {
        OptionalInt age = record.ageOn(record.terms().to());
        if (record.episodesWithoutShortBreaks().isEmpty()) {
            return Reasons.outside("never-looked-after");
        }
        if (age.isEmpty()) {
            return Classified.unknown("date-of-birth-not-known");
        }
        if (age.getAsInt() < YOUNGEST || age.getAsInt() > OLDEST) {
            return Reasons.outside("outside-the-ages");
        }
        if (record.lastEndReason().filter(EndReason::isAdoption).isPresent()) {
            return Classified.excluded("adopted");
        }
        return test(record);
    }

    private static Classified test(CareRecord record) {
        LocalDate limit = earlier(birthday(record, ADULT), record.terms().to().plusDays(1));
        LocalDate sixteenth = birthday(record, YOUNGEST);
        LocalDate from = birthday(record, COUNTED_FROM);
        boolean enough = daysInCare(record, from, limit) >= DAYS_NEEDED;
        boolean inCareAt16 = record.terms().is(Policy.CARE_LEAVER_16, "AFTER")
                ? daysInCare(record, sixteenth.plusDays(1), limit) > 0
                : daysInCare(record, sixteenth, sixteenth.plusDays(1)) > 0;
        if (enough && inCareAt16) {
            return Classified.NUMERATOR;
        }
        if (couldHaveMoreBefore(record, enough ? sixteenth : from)) {
            return BEFORE_LOAD;
        }
        return inCareAt16 ? TOO_FEW_DAYS : NO_CARE_AT_16;
    }

    /** Whether care that the load does not hold could fill the gap: the first episode known is no start and comes after that day. */
    private static boolean couldHaveMoreBefore(CareRecord record, LocalDate day) {
        Episode first = record.episodesWithoutShortBreaks().get(0);
        return !first.startsCare() && first.start().isAfter(day);
    }

    private static LocalDate birthday(CareRecord record, int years) {
        return record.birthday(record.child().birthDate().orElseThrow(), years);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Days covered by at least one episode, from the first day to the day before the limit. */
    private static long daysInCare(CareRecord record, LocalDate first, LocalDate limit) {
        List<Episode> episodes =
                ImmutableList.sortedCopyOf(Comparator.comparing(Episode::start), record.episodesWithoutShortBreaks());
        long days = 0;
        LocalDate counted = first;
        for (Episode episode : episodes) {
            LocalDate start = later(episode.start(), counted);
            LocalDate end = episode.end().map(day -> earlier(day, limit)).orElse(limit);
            if (end.isAfter(start)) {
                days += ChronoUnit.DAYS.between(start, end);
                counted = end;
            }
        }
        return days;
    }
}
