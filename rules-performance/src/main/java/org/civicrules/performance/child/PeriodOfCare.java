package org.civicrules.performance.child;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A spell of being looked after: consecutive episodes from a start to an end of care.
 *
 * @param episodes at least one, in order
 */
public record PeriodOfCare(ImmutableList<Episode> episodes) {

    /** What an S start on the very day of an end of care means. */
    public enum SameDayRestart {
        /** a new period: both the end and the start count (default) */
        NEW_PERIOD,
        /** no break: one period goes on */
        NO_BREAK
    }

    /**
     * A spell of at least one episode.
     *
     * @param episodes as above
     * @throws IllegalArgumentException if there is no episode
     */
    public PeriodOfCare {
        checkArgument(!episodes.isEmpty(), "a period of care has at least one episode: episodes=0");
    }

    /**
     * {@return the periods of care that the episodes form, in order}
     * A period begins with the first episode, with an S start, after an end of care, and after a gap of a day or more.
     *
     * @param episodes in order of start
     * @param sameDayRestart the reading of an S start on the day of an end of care
     */
    public static ImmutableList<PeriodOfCare> split(List<Episode> episodes, SameDayRestart sameDayRestart) {
        return split(episodes, sameDayRestart, Episode::endsCare);
    }

    /**
     * {@return the periods of care that the episodes form under another reading of which of them end care, in order}
     *
     * @param episodes in order of start
     * @param sameDayRestart the reading of an S start on the day of an end of care
     * @param endsCare whether the episode is an end of care
     */
    public static ImmutableList<PeriodOfCare> split(
            List<Episode> episodes, SameDayRestart sameDayRestart, Predicate<Episode> endsCare) {
        ImmutableList.Builder<PeriodOfCare> periods = ImmutableList.builder();
        ImmutableList.Builder<Episode> current = ImmutableList.builder();
        Optional<Episode> last = Optional.empty();
        for (Episode episode : episodes) {
            if (last.isPresent() && beginsAnew(last.get(), endsCare.test(last.get()), episode, sameDayRestart)) {
                periods.add(new PeriodOfCare(current.build()));
                current = ImmutableList.builder();
                last = Optional.empty();
            }
            current.add(episode);
            last = Optional.of(
                    last.filter(earlier -> endsAfter(earlier, episode)).orElse(episode));
        }
        if (last.isPresent()) {
            periods.add(new PeriodOfCare(current.build()));
        }
        return periods.build();
    }

    private static boolean beginsAnew(Episode latest, boolean ended, Episode next, SameDayRestart sameDayRestart) {
        boolean sameDay = latest.end().filter(next.start()::equals).isPresent();
        if (sameDay && ended && sameDayRestart == SameDayRestart.NO_BREAK) {
            return false;
        }
        if (next.startsCare()) {
            return true;
        }
        return latest.end()
                .filter(end -> end.isBefore(next.start()) || (sameDay && ended))
                .isPresent();
    }

    private static boolean endsAfter(Episode earlier, Episode later) {
        if (earlier.end().isEmpty() || later.end().isEmpty()) {
            return earlier.end().isEmpty() && later.end().isPresent();
        }
        return earlier.end().get().isAfter(later.end().get());
    }

    /** {@return the first day; see {@link #startKnown}} */
    public LocalDate start() {
        return episodes.get(0).start();
    }

    /** {@return whether care is known to have begun on {@link #start} (RNE is S) and not earlier, outside the data} */
    public boolean startKnown() {
        return episodes.get(0).startsCare();
    }

    /** {@return the episode that ends last; an open one counts as ending last} */
    public Episode lastToEnd() {
        Episode latest = episodes.get(0);
        for (Episode episode : Iterables.skip(episodes, 1)) {
            latest = endsAfter(latest, episode) ? latest : episode;
        }
        return latest;
    }

    /** {@return the day the last episode ended; empty while one is open} */
    public Optional<LocalDate> end() {
        return lastToEnd().end();
    }

    /** {@return whether care ended with this period, for a real reason and not by a repair or a gap} */
    public boolean endsCare() {
        return lastToEnd().endsCare();
    }

    /** {@return the placements of this period, in order} */
    public ImmutableList<Placement> placements() {
        return Placement.split(episodes);
    }

    /** {@return how many episodes there are, without dates} */
    @Override
    public String toString() {
        return "PeriodOfCare{episodes=" + episodes.size() + "}";
    }
}
