package org.civicrules.assessment.conduct;

import java.util.Optional;

/**
 * What an apprentice has in one of English and maths. Levels are 0 for none, 1, 2 and up.
 *
 * @param levelAtStart the level held when the apprenticeship began
 * @param levelAchieved the highest level achieved by now, one held at the start included
 * @param levelTested the highest level whose tests were taken, passed or not
 */
public record Attainment(
        Optional<Integer> levelAtStart, Optional<Integer> levelAchieved, Optional<Integer> levelTested) {

    /** Nothing is known. */
    public static final Attainment UNKNOWN = new Attainment(Optional.empty(), Optional.empty(), Optional.empty());
}
