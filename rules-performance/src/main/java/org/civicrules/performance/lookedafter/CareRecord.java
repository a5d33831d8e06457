package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.time.Age;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.EndReason;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.HealthOutcome;
import org.civicrules.performance.child.PeriodOfCare;
import org.jspecify.annotations.Nullable;

/** One child under the terms of one computation: what the episodes say once the readings are applied. For one thread. */
final class CareRecord {

    private static final int ADULT = 18;

    private final Child child;
    private final MeasureTerms terms;
    private final ImmutableList<Episode> withoutShortBreaks;
    private final ImmutableList<Episode> counted;
    private final Optional<Episode> stock;
    private @Nullable ImmutableList<Episode> starts;
    private @Nullable ImmutableList<Episode> ends;
    private @Nullable ImmutableList<PeriodOfCare> periods;
    private @Nullable LocalDate twelveMonthsTo;
    private @Nullable Classified twelveMonths;

    CareRecord(Child child, MeasureTerms terms) {
        this.child = child;
        this.terms = terms;
        this.withoutShortBreaks = withoutShortBreaks(child.episodes());
        this.counted = terms.is(Policy.SHORT_BREAKS, "INCLUDE") ? child.episodes() : withoutShortBreaks;
        this.stock = describing(terms.to());
    }

    private static ImmutableList<Episode> withoutShortBreaks(ImmutableList<Episode> episodes) {
        ImmutableList<Episode> others = select(episodes, episode -> !episode.isShortBreak());
        return others.size() == episodes.size() ? episodes : others;
    }

    /** A loop, not a stream: it runs some twenty times for each child, and most often finds nothing. */
    private static ImmutableList<Episode> select(ImmutableList<Episode> episodes, Predicate<Episode> wanted) {
        ImmutableList.Builder<Episode> selected = null;
        for (Episode episode : episodes) {
            if (wanted.test(episode)) {
                selected = selected == null ? ImmutableList.builder() : selected;
                selected.add(episode);
            }
        }
        return selected == null ? ImmutableList.of() : selected.build();
    }

    Child child() {
        return child;
    }

    MeasureTerms terms() {
        return terms;
    }

    /** {@return the episodes that count: without short breaks, unless the policy includes them} */
    ImmutableList<Episode> episodes() {
        return counted;
    }

    /** {@return the episodes that are not short breaks, whatever the policy} */
    ImmutableList<Episode> episodesWithoutShortBreaks() {
        return withoutShortBreaks;
    }

    /** {@return the episode that describes the child on the last day; empty if not looked after then} */
    Optional<Episode> stock() {
        return stock;
    }

    /** {@return the episode that describes the child on the day: the last in order, a short break only if there is no other} */
    Optional<Episode> describing(LocalDate day) {
        if (isTooOldOn(day)) {
            return Optional.empty();
        }
        Optional<Episode> described = lastCovering(withoutShortBreaks, day);
        return described.isPresent() ? described : lastCovering(counted, day);
    }

    private Optional<Episode> lastCovering(ImmutableList<Episode> episodes, LocalDate day) {
        boolean endCounts = terms.is(Policy.END_ON_DATE, "COUNTED");
        for (int i = episodes.size() - 1; i >= 0; i--) {
            Episode episode = episodes.get(i);
            if (episode.isOpenOn(day) || (endCounts && episode.isOpenOnOrEndsOn(day) && !episode.closedByRepair())) {
                return Optional.of(episode);
            }
        }
        return Optional.empty();
    }

    private boolean isTooOldOn(LocalDate day) {
        return terms.is(Policy.EIGHTEEN_OR_OVER, "EXCLUDED") && isAdultOn(day);
    }

    private boolean isAdultOn(LocalDate day) {
        return ageOn(day).orElse(0) >= ADULT;
    }

    boolean lookedAfterOn(LocalDate day) {
        return describing(day).isPresent();
    }

    /** {@return whether nothing but short breaks that do not count covers the last day} */
    boolean onlyOnShortBreak() {
        return stock().isEmpty()
                && !isTooOldOn(terms.to())
                && lastCovering(child.episodes(), terms.to()).isPresent();
    }

    /** {@return the age in completed years; empty without a date of birth or before it} */
    OptionalInt ageOn(LocalDate day) {
        return ageOn(child.birthDate(), day);
    }

    OptionalInt ageOn(Optional<LocalDate> birthDate, LocalDate day) {
        if (birthDate.isEmpty() || birthDate.get().isAfter(day)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Age.at(birthDate.get(), day, terms.policies().leapDayBirthday()));
    }

    /** {@return the birthday on which that age is reached} */
    LocalDate birthday(LocalDate born, int years) {
        return Age.birthday(born, years, terms.policies().leapDayBirthday());
    }

    /** {@return whether the child has the status on the day: it does not outlast the 18th birthday, whatever the row says} */
    boolean asylumSeekingOn(LocalDate day) {
        return child.asylumSeeking().filter(status -> status.holdsOn(day)).isPresent() && !isAdultOn(day);
    }

    /** {@return those of the episodes with which being looked after began in the period} */
    ImmutableList<Episode> starts(ImmutableList<Episode> episodes, ReportingPeriod period) {
        return select(episodes, episode -> startsCare(episode) && period.contains(episode.start()));
    }

    /** {@return the starts of the terms' period that count} */
    ImmutableList<Episode> starts() {
        if (starts == null) {
            starts = starts(counted, terms.period());
        }
        return starts;
    }

    /** {@return those of the episodes with which being looked after ended in the period} */
    ImmutableList<Episode> ends(ImmutableList<Episode> episodes, ReportingPeriod period) {
        return select(episodes, episode -> endsCare(episode) && period.contains(end(episode)));
    }

    /** {@return the ends of care of the terms' period that count} */
    ImmutableList<Episode> ends() {
        if (ends == null) {
            ends = ends(counted, terms.period());
        }
        return ends;
    }

    private boolean startsCare(Episode episode) {
        return episode.startsCare()
                && !(restartsDoNotBreak() && counted.stream().anyMatch(one -> endsOn(one, episode.start())));
    }

    private boolean endsCare(Episode episode) {
        return isEndOfCare(episode)
                && !(restartsDoNotBreak()
                        && counted.stream()
                                .anyMatch(one -> one.startsCare() && one.start().equals(end(episode))));
    }

    private boolean restartsDoNotBreak() {
        return terms.is(Policy.SAME_DAY_RESTART, "NO_BREAK");
    }

    private boolean endsOn(Episode episode, LocalDate day) {
        return isEndOfCare(episode) && end(episode).equals(day);
    }

    private boolean isEndOfCare(Episode episode) {
        return episode.endsCare() && !(episode.endReason().isBlank() && terms.is(Policy.BLANK_REASON, "NOT_CEASED"));
    }

    private static LocalDate end(Episode episode) {
        return episode.end().orElseThrow();
    }

    /** {@return the spells of being looked after, in order} */
    ImmutableList<PeriodOfCare> periods() {
        if (periods == null) {
            periods = PeriodOfCare.split(
                    counted,
                    restartsDoNotBreak()
                            ? PeriodOfCare.SameDayRestart.NO_BREAK
                            : PeriodOfCare.SameDayRestart.NEW_PERIOD,
                    this::isEndOfCare);
        }
        return periods;
    }

    /** {@return the spell that the episode belongs to} */
    PeriodOfCare periodOf(Episode episode) {
        return periods().stream()
                .filter(period -> period.episodes().stream().anyMatch(one -> one == episode))
                .findFirst()
                .orElseThrow();
    }

    /** {@return whether the child was looked after on the day, and not by a short break alone, whatever the policy} */
    boolean lookedAfterOutsideShortBreaksOn(LocalDate day) {
        return !isTooOldOn(day) && lastCovering(withoutShortBreaks, day).isPresent();
    }

    /** {@return whether a short break covers any day of the period} */
    boolean hasShortBreakIn(ReportingPeriod period) {
        return withoutShortBreaks.size() != child.episodes().size()
                && child.episodes().stream().anyMatch(episode -> episode.isShortBreak() && overlaps(episode, period));
    }

    private static boolean overlaps(Episode episode, ReportingPeriod period) {
        return !episode.start().isAfter(period.to())
                && episode.end().map(end -> end.isAfter(period.from())).orElse(true);
    }

    /** {@return what {@link TwelveMonths} says of the child and the day, worked out once} */
    Classified twelveMonthsTo(LocalDate last) {
        if (twelveMonths == null || !last.equals(twelveMonthsTo)) {
            twelveMonthsTo = last;
            twelveMonths = TwelveMonths.to(this, last);
        }
        return twelveMonths;
    }

    /** {@return the oc2 row of the return that the health figures are about} */
    Optional<HealthOutcome> healthOutcome() {
        LocalDate year = terms.healthDay();
        return child.healthOutcomes().stream()
                .filter(row -> row.yearEnd().equals(year))
                .findFirst();
    }

    /** {@return how care last ended, short breaks apart, seen from the last day; empty if it has not, or has begun again} */
    Optional<EndReason> lastEndReason() {
        LocalDate last = terms.to();
        return withoutShortBreaks.stream()
                .filter(episode -> !episode.start().isAfter(last))
                .reduce((one, other) -> endOrMax(other).isBefore(endOrMax(one)) ? one : other)
                .filter(episode -> episode.endsCare() && !end(episode).isAfter(last))
                .flatMap(episode -> episode.endReason().known());
    }

    private static LocalDate endOrMax(Episode episode) {
        return episode.end().orElse(LocalDate.MAX);
    }
}
