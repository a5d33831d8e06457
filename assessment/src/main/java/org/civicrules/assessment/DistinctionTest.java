package org.civicrules.assessment;

/**
 * A further test of the assessment organisation for a distinction. It is asked only of a sheet that reaches the distinction
 * minimum throughout, and can only withhold: what it says never lifts a grade.
 */
public interface DistinctionTest {

    /** {@return its stable id} */
    String id();

    /** {@return what it asks for, in a few words} */
    String title();

    /**
     * Asks the test.
     *
     * @param sheet a sheet whose every score reaches the distinction minimum
     * @return whether the distinction may stand
     */
    boolean allows(ScoreSheet sheet);
}
