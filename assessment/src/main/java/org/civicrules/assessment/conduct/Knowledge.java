package org.civicrules.assessment.conduct;

import java.util.Optional;

/**
 * How and whether knowledge was shown.
 *
 * @param route the route taken
 * @param achieved whether the qualification was achieved or the assessment passed
 */
public record Knowledge(Optional<KnowledgeRoute> route, Optional<Boolean> achieved) {

    /** Nothing is known. */
    public static final Knowledge UNKNOWN = new Knowledge(Optional.empty(), Optional.empty());
}
