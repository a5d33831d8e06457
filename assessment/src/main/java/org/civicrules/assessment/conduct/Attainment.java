package org.civicrules.assessment.conduct;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an apprentice has in one of English and maths, with when and how it was reached. Levels are whole numbers from 0, for
 * none, to 8. A level held at the start is achieved.
 *
 * @param levelAtStart the level held when the apprenticeship began
 * @param levelAchieved the highest level achieved by now, one held at the start included
 * @param levelTested the highest level whose tests were taken, passed or not
 * @param achievedOn the day on which {@code levelAchieved} was reached
 * @param achievedBy how it was reached
 */
public record Attainment(
        Optional<Integer> levelAtStart,
        Optional<Integer> levelAchieved,
        Optional<Integer> levelTested,
        Optional<LocalDate> achievedOn,
        Optional<AttainmentRoute> achievedBy) {

    /** The highest level there is. */
    public static final int HIGHEST = 8;

    /** Nothing is known. */
    public static final Attainment UNKNOWN = new Attainment(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Holds the levels to the scale and to each other.
     *
     * @param levelAtStart as above
     * @param levelAchieved as above
     * @param levelTested as above
     * @param achievedOn as above
     * @param achievedBy as above
     * @throws IllegalArgumentException if a level is off the scale, or the level achieved is below the one held at the start
     */
    public Attainment {
        checkLevel("levelAtStart", levelAtStart);
        checkLevel("levelAchieved", levelAchieved);
        checkLevel("levelTested", levelTested);
        checkArgument(
                levelAchieved.orElse(HIGHEST) >= levelAtStart.orElse(0),
                "levelAchieved must not be below levelAtStart, since a level held at the start is achieved:"
                        + " levelAtStart=%s, levelAchieved=%s",
                levelAtStart.orElse(0),
                levelAchieved.orElse(0));
    }

    /**
     * What an apprentice has, without when and how.
     *
     * @param levelAtStart the level held when the apprenticeship began
     * @param levelAchieved the highest level achieved by now
     * @param levelTested the highest level whose tests were taken
     */
    public Attainment(Optional<Integer> levelAtStart, Optional<Integer> levelAchieved, Optional<Integer> levelTested) {
        this(levelAtStart, levelAchieved, levelTested, Optional.empty(), Optional.empty());
    }

    private static void checkLevel(String name, Optional<Integer> level) {
        checkArgument(
                level.orElse(0) >= 0 && level.orElse(0) <= HIGHEST,
                "a level must be 0 to %s: %s=%s",
                HIGHEST,
                name,
                level.orElse(0));
    }

    /**
     * The highest level achieved on a day.
     *
     * @param day the day
     * @return the level; one reached on a day that is not stated counts
     */
    Optional<Integer> levelOn(LocalDate day) {
        boolean later = achievedOn.filter(reached -> reached.isAfter(day)).isPresent();
        return later ? levelAtStart : levelAchieved.or(() -> levelAtStart);
    }
}
