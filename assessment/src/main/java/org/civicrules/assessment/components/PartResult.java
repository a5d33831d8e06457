package org.civicrules.assessment.components;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an apprentice has in one component.
 *
 * @param grade the grade, where it is given
 * @param mark the mark, where it is given
 * @param again whether it is of a re-sit or re-take
 */
public record PartResult(Optional<String> grade, Optional<BigDecimal> mark, boolean again) {

    /**
     * A grade of a first attempt.
     *
     * @param grade the grade
     * @return the result
     */
    public static PartResult grade(String grade) {
        return new PartResult(Optional.of(grade), Optional.empty(), false);
    }

    /**
     * A mark of a first attempt.
     *
     * @param mark the mark
     * @return the result
     */
    public static PartResult mark(String mark) {
        return new PartResult(Optional.empty(), Optional.of(new BigDecimal(mark)), false);
    }

    /**
     * A mark with the component's grade, of a first attempt.
     *
     * @param mark the mark
     * @param grade the grade
     * @return the result
     */
    public static PartResult of(String mark, String grade) {
        return new PartResult(Optional.of(grade), Optional.of(new BigDecimal(mark)), false);
    }

    /** {@return the same, of a re-sit or re-take} */
    public PartResult sittingAgain() {
        return new PartResult(grade, mark, true);
    }
}
