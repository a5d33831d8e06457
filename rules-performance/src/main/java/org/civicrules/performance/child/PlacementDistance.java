package org.civicrules.performance.child;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far from home an episode's placement is (a row of {@code placement_distance.csv}).
 *
 * @param episodeStart DECOM of the episode
 * @param miles MILES; empty when not known, never 0 for not known
 * @param inArea IN_AREA: within the authority's own area
 * @param approvedBy APPROVED_BY: the office, not the person, that approved
 */
public record PlacementDistance(
        LocalDate episodeStart, Optional<BigDecimal> miles, Code<Flag> inArea, Optional<String> approvedBy) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "PlacementDistance";
    }
}
