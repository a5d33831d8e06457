package org.civicrules.performance.lookedafter;

import java.util.Optional;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.PlacementType;
import org.civicrules.performance.child.StartReason;

/** What the start of an episode means for where the child lives and who cares for the child. */
enum CarerChange {
    /** A temporary move, T0 to T4: no placement of its own. */
    TEMPORARY,
    /** Nothing moved. */
    NONE,
    /** Another placement with the same carer. */
    SAME_CARER,
    /** Back from a temporary move to the same carer. */
    BACK,
    /** A new carer. */
    NEW_CARER;

    /**
     * Reads the change.
     *
     * @param episode the episode that begins
     * @param settled the last episode before it that was no temporary move
     * @param fromTemporary whether the episode just before it was a temporary move
     */
    static CarerChange of(Episode episode, Optional<Episode> settled, boolean fromTemporary) {
        if (episode.placementType().matches(PlacementType::isTemporary)) {
            return TEMPORARY;
        }
        if (episode.startsCare()) {
            return NEW_CARER;
        }
        if (fromTemporary && settled.map(before -> isSamePlace(before, episode)).orElse(true)) {
            return BACK;
        }
        if (episode.startReason().is(StartReason.L)) {
            return NONE;
        }
        boolean adoptedByCarer = episode.placementType().matches(PlacementType::isWithFosterCarerWhoAdopts)
                && settled.filter(before -> before.placementType().matches(PlacementType::isFostering))
                        .isPresent();
        return episode.keepsCarer() || adoptedByCarer ? SAME_CARER : NEW_CARER;
    }

    private static boolean isSamePlace(Episode before, Episode after) {
        return before.placementType().equals(after.placementType())
                && before.placementProvider().equals(after.placementProvider())
                && before.providerNumber().equals(after.providerNumber());
    }
}
