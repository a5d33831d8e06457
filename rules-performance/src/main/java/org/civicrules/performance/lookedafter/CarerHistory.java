package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.PeriodOfCare;
import org.civicrules.performance.child.PlacementType;

/** Follows a child's episodes from carer to carer. */
final class CarerHistory {

    private CarerHistory() {}

    /** Hands each episode with what its start means to the visitor, in order. */
    static void follow(Iterable<Episode> episodes, BiConsumer<Episode, CarerChange> visitor) {
        Optional<Episode> settled = Optional.empty();
        boolean fromTemporary = false;
        for (Episode episode : episodes) {
            CarerChange change = CarerChange.of(episode, settled, fromTemporary);
            visitor.accept(episode, change);
            fromTemporary = change == CarerChange.TEMPORARY;
            settled = fromTemporary ? settled : Optional.of(episode);
        }
    }

    /** {@return since when the child has lived with the carer of that day, or since the spell began where no later carer is known} */
    static LocalDate withCarerSince(PeriodOfCare spell, LocalDate day) {
        LocalDate[] since = {spell.start()};
        follow(spell.episodes(), (episode, change) -> {
            if (change == CarerChange.NEW_CARER && !episode.start().isAfter(day)) {
                since[0] = episode.start();
            }
        });
        return since[0];
    }

    /**
     * {@return the days on which the child's episodes in the place of that one began, up to it}
     * The place is the carer's, through moves with the same carer and back from temporary ones; on a temporary move it is that move alone.
     */
    static ImmutableSet<LocalDate> startsInPlaceOf(PeriodOfCare spell, Episode last) {
        Set<LocalDate> withCarer = new LinkedHashSet<>();
        Set<LocalDate> away = new LinkedHashSet<>();
        follow(spell.episodes(), (episode, change) -> {
            if (episode.start().isAfter(last.start())) {
                return;
            }
            boolean temporary = change == CarerChange.TEMPORARY;
            Set<LocalDate> place = temporary ? away : withCarer;
            if (temporary ? !episode.keepsCarer() : change == CarerChange.NEW_CARER) {
                place.clear();
            }
            place.add(episode.start());
        });
        return ImmutableSet.copyOf(last.placementType().matches(PlacementType::isTemporary) ? away : withCarer);
    }
}
