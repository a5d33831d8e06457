package org.civicrules.assessment.components;

import com.google.common.collect.ImmutableMap;

/** How the overall grade follows from the components, once none of them has failed. */
interface Combination {

    /**
     * The overall grade and the reason for it.
     *
     * @param grade the grade
     * @param reason the row, or the arithmetic
     * @param section where the plan says so
     */
    record Combined(String grade, String reason, String section) {}

    /** Combines the results of every component. */
    Combined combine(ImmutableMap<String, PartResult> results);
}
