package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/**
 * The scores of one assessor for one apprentice under one plan: one byte a criterion, in the catalogue's order, and the
 * lowest score of the final assessment.
 *
 * <p>A score for a criterion that the final assessment does not score is kept and never matters to the grade. Immutable;
 * equal sheets have the same plan and the same scores, however they were filled.
 */
public final class ScoreSheet {

    /** What stands for the lowest score while one is missing. */
    static final int MISSING = 0;

    private final AssessmentPlan plan;
    private final byte[] points;
    private final int lowest;

    private ScoreSheet(AssessmentPlan plan, byte[] points) {
        this.plan = plan;
        this.points = points;
        this.lowest = lowest(plan.scoredIndices(), points);
    }

    private static int lowest(int[] scored, byte[] points) {
        int lowest = Score.HIGHEST;
        for (int index : scored) {
            lowest = Math.min(lowest, points[index]);
        }
        return lowest;
    }

    /**
     * Starts an empty sheet.
     *
     * @param plan the plan
     * @return a builder
     */
    public static Builder builder(AssessmentPlan plan) {
        return new Builder(plan);
    }

    /**
     * A sheet without any score.
     *
     * @param plan the plan
     * @return the sheet
     */
    public static ScoreSheet empty(AssessmentPlan plan) {
        return builder(plan).build();
    }

    /** {@return the plan} */
    public AssessmentPlan plan() {
        return plan;
    }

    /** {@return the lowest score over the scored criteria, 1 to 5; 0 while one is missing} */
    public int lowest() {
        return lowest;
    }

    /** {@return the grade by the plan's thresholds} */
    public Grade grade() {
        return plan.grading().grade(this);
    }

    /**
     * The score of a criterion.
     *
     * @param code the criterion's code
     * @return its score, or empty if it has none
     * @throws IllegalArgumentException if the catalogue has no such criterion
     */
    public Optional<Score> score(String code) {
        int value = points(plan.catalogue().indexOf(code));
        return value == MISSING ? Optional.empty() : Optional.of(Score.of(value));
    }

    /**
     * The same sheet with one score given or changed.
     *
     * @param code the criterion's code
     * @param score its score
     * @return the new sheet
     * @throws IllegalArgumentException if the catalogue has no such criterion
     */
    public ScoreSheet with(String code, Score score) {
        byte[] changed = points.clone();
        changed[plan.catalogue().indexOf(code)] = (byte) score.points();
        return new ScoreSheet(plan, changed);
    }

    /** {@return the codes of the scored criteria that have no score, in the catalogue's order} */
    public ImmutableList<String> missing() {
        return scoredBetween(MISSING, MISSING);
    }

    /**
     * The scored criteria with a score below a mark.
     *
     * @param minimum the mark, exclusive
     * @return their codes, in the catalogue's order; criteria without a score are not among them
     */
    public ImmutableList<String> below(Score minimum) {
        return scoredBetween(Score.LOWEST, minimum.points() - 1);
    }

    /** The points of the criterion at a place of the catalogue, 0 if it has none. */
    int points(int index) {
        return points[index];
    }

    private ImmutableList<String> scoredBetween(int low, int high) {
        ImmutableList.Builder<String> codes = ImmutableList.builder();
        for (int index : plan.scoredIndices()) {
            if (points[index] >= low && points[index] <= high) {
                codes.add(plan.catalogue().criteria().get(index).code());
            }
        }
        return codes.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreSheet that && plan.equals(that.plan) && Arrays.equals(points, that.points);
    }

    @Override
    public int hashCode() {
        return 31 * plan.hashCode() + Arrays.hashCode(points);
    }

    @Override
    public String toString() {
        return plan + " " + Arrays.toString(points);
    }

    /** Fills a sheet. Not thread-safe; the sheet it builds is. */
    public static final class Builder {

        private final AssessmentPlan plan;
        private final byte[] points;
        private int expected;

        private Builder(AssessmentPlan plan) {
            this.plan = plan;
            this.points = new byte[plan.catalogue().criteria().size()];
        }

        /**
         * Gives a score; a later one replaces an earlier one.
         *
         * @param code the criterion's code
         * @param score its score
         * @return this builder
         * @throws IllegalArgumentException if the catalogue has no such criterion
         */
        public Builder score(String code, Score score) {
            int index = plan.catalogue().indexOf(code, expected);
            expected = index + 1;
            return score(index, score);
        }

        /**
         * Gives a score by the criterion's place in the catalogue; a later one replaces an earlier one.
         *
         * @param index the place, from 0
         * @param score its score
         * @return this builder
         * @throws IndexOutOfBoundsException if the catalogue has no such place
         */
        public Builder score(int index, Score score) {
            points[index] = (byte) score.points();
            return this;
        }

        /**
         * Gives every criterion of the final assessment the same score.
         *
         * @param score the score
         * @return this builder
         */
        public Builder all(Score score) {
            for (int index : plan.scoredIndices()) {
                points[index] = (byte) score.points();
            }
            return this;
        }

        /** {@return the sheet as filled so far} */
        public ScoreSheet build() {
            return new ScoreSheet(plan, points.clone());
        }
    }
}
