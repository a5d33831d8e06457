package org.civicrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A distinction test: at least a number of scored criteria reach a score.
 *
 * @param id its stable id
 * @param title what it asks for, in a few words
 * @param score the score to reach, inclusive
 * @param atLeast how many criteria must reach it, inclusive
 */
public record TopScores(String id, String title, Score score, int atLeast) implements DistinctionTest {

    /**
     * Holds the test to an id and a number.
     *
     * @param id as above
     * @param title as above
     * @param score as above
     * @param atLeast as above
     * @throws IllegalArgumentException if the id is blank or the number negative
     */
    public TopScores {
        checkArgument(!id.isBlank(), "a distinction test must have an id: title=%s", title);
        checkArgument(atLeast >= 0, "a number of criteria must not be negative: atLeast=%s", atLeast);
    }

    @Override
    public boolean allows(ScoreSheet sheet) {
        int scored = sheet.plan().scored().size();
        return scored - sheet.missing().size() - sheet.below(score).size() >= atLeast;
    }
}
