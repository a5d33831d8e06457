package org.civicrules.assessment.components;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.rule.Explanation;

/**
 * The overall grade of one apprentice, and why.
 *
 * @param plan the plan
 * @param grade the grade; empty while a component is missing and none has failed
 * @param missing the components without a result
 * @param explanation the components used, the row or the arithmetic, and the section that says so
 */
public record OverallGrade(
        ComponentPlan plan, Optional<String> grade, ImmutableList<String> missing, Explanation explanation) {}
