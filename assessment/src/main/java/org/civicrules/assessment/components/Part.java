package org.civicrules.assessment.components;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A component of a plan: a method of assessment with a grade, or marks, of its own.
 *
 * @param id its id, as files name it
 * @param title what it is
 * @param grades its grades
 * @param weight its weight in per cent, where the overall grade follows from weighted marks
 * @param outOf the highest mark there is
 * @param minimum the least mark with which it is passed, where it has one
 */
public record Part(
        String id,
        String title,
        GradeSet grades,
        Optional<BigDecimal> weight,
        BigDecimal outOf,
        Optional<BigDecimal> minimum) {}
