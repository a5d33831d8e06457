package org.civicrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/** One whole mark on the five-point scale of the plans. There is no zero, no six and nothing in between. */
public enum Score {
    /** Significant gaps. */
    ONE(1),
    /** Minor gaps. */
    TWO(2),
    /** Fully meets the criterion. */
    THREE(3),
    /** Exceeds it in some areas and meets it in the others. */
    FOUR(4),
    /** Exceeds it consistently. */
    FIVE(5);

    /** The scale's lowest number. */
    public static final int LOWEST = 1;

    /** The scale's highest number. */
    public static final int HIGHEST = 5;

    private static final Score[] BY_POINTS = values();

    private final int points;

    Score(int points) {
        this.points = points;
    }

    /** {@return the number, 1 to 5} */
    public int points() {
        return points;
    }

    /**
     * The score with a number.
     *
     * @param points the number
     * @return the score
     * @throws IllegalArgumentException if the number is not on the scale
     */
    public static Score of(int points) {
        checkArgument(
                points >= LOWEST && points <= HIGHEST, "a score must be %s to %s: points=%s", LOWEST, HIGHEST, points);
        return BY_POINTS[points - 1];
    }

    /**
     * Reads a score as written: one digit, 1 to 5. {@code 3.0}, {@code 3.5}, {@code 0}, {@code 6} and an empty text are no
     * scores.
     *
     * @param text the text, without surrounding blanks
     * @return the score, or empty if the text is none
     */
    public static Optional<Score> parse(String text) {
        int points = text.length() == 1 ? text.charAt(0) - '0' : 0;
        return points >= LOWEST && points <= HIGHEST ? Optional.of(BY_POINTS[points - 1]) : Optional.empty();
    }
}
