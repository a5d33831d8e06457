package org.civicrules.performance.child;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A stay with one carer: an episode that brought a new carer and the episodes after it that kept the carer (RNE L, T, U).
 *
 * <p>A temporary move (T0 to T4) is a stay of its own here, and so is the return from it; a measure that does not count them
 * asks {@link #isTemporary}.
 *
 * @param episodes at least one, in order
 */
public record Placement(ImmutableList<Episode> episodes) {

    /**
     * A stay of at least one episode.
     *
     * @param episodes as above
     * @throws IllegalArgumentException if there is no episode
     */
    public Placement {
        checkArgument(!episodes.isEmpty(), "a placement has at least one episode: episodes=0");
    }

    /**
     * {@return the stays that the episodes form, in order}
     *
     * @param episodes of one period of care, in order of start
     */
    public static ImmutableList<Placement> split(List<Episode> episodes) {
        return split(episodes, Episode::keepsCarer);
    }

    /**
     * {@return the stays that the episodes form under another reading of which of them go on, in order}
     *
     * @param episodes of one period of care, in order of start
     * @param goesOn whether an episode goes on with the one before it, so that no stay begins with it
     */
    public static ImmutableList<Placement> split(List<Episode> episodes, Predicate<Episode> goesOn) {
        ImmutableList.Builder<Placement> placements = ImmutableList.builder();
        ImmutableList.Builder<Episode> current = ImmutableList.builder();
        boolean empty = true;
        for (Episode episode : episodes) {
            if (!empty && !goesOn.test(episode)) {
                placements.add(new Placement(current.build()));
                current = ImmutableList.builder();
            }
            current.add(episode);
            empty = false;
        }
        if (!empty) {
            placements.add(new Placement(current.build()));
        }
        return placements.build();
    }

    /** {@return the first day; see {@link #startKnown}} */
    public LocalDate start() {
        return episodes.get(0).start();
    }

    /** {@return whether the stay is known to have begun on {@link #start} and not earlier: the first episode is not L, T or U} */
    public boolean startKnown() {
        return !episodes.get(0).keepsCarer();
    }

    /** {@return the day the last episode ended; empty while it is open} */
    public Optional<LocalDate> end() {
        return last().end();
    }

    /** {@return the first episode} */
    public Episode first() {
        return episodes.get(0);
    }

    /** {@return the last episode} */
    public Episode last() {
        return episodes.get(episodes.size() - 1);
    }

    /** {@return whether the first episode is a temporary move: T0 to T4} */
    public boolean isTemporary() {
        return first().placementType().matches(PlacementType::isTemporary);
    }

    /** {@return how many episodes there are, without dates} */
    @Override
    public String toString() {
        return "Placement{episodes=" + episodes.size() + "}";
    }
}
