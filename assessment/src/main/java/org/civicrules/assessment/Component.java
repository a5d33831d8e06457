package org.civicrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.civicrules.core.source.Citation;

/**
 * One component of the final assessment.
 *
 * @param id its id, as a case file names it
 * @param title what it is
 * @param methods the methods of assessment it covers; empty for a component that only confirms
 * @param weightPercent its published weight in per cent, where the plan gives one; a weight never changes a grade
 * @param scored whether its evidence is scored
 * @param citation where the plan says so
 */
public record Component(
        String id,
        String title,
        ImmutableSet<String> methods,
        Optional<Integer> weightPercent,
        boolean scored,
        Citation citation) {

    /**
     * Holds a scored component to its methods.
     *
     * @param id as above
     * @param title as above
     * @param methods as above
     * @param weightPercent as above
     * @param scored as above
     * @param citation as above
     * @throws IllegalArgumentException if it has none
     */
    public Component {
        checkArgument(!scored || !methods.isEmpty(), "a scored component must name its methods: component=%s", id);
    }

    /**
     * Whether this component can give evidence for a criterion.
     *
     * @param criterion the criterion
     * @return whether one of the criterion's methods is one of this component's
     */
    public boolean covers(Criterion criterion) {
        return criterion.methods().stream().anyMatch(methods::contains);
    }
}
