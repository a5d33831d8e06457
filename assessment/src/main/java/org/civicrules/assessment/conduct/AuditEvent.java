package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.civicrules.core.rule.Finding;

/**
 * One event of the trail: what was to happen, whether it could, and every finding it was decided on.
 *
 * @param step the step
 * @param on the day
 * @param attempt the number of the attempt, from 1
 * @param accepted whether the step was taken
 * @param state where the case stands afterwards
 * @param findings what was looked at
 * @param blockers those of the findings that held it up; empty exactly if it was accepted
 */
public record AuditEvent(
        Step step,
        LocalDate on,
        int attempt,
        boolean accepted,
        CaseState state,
        ImmutableList<Finding> findings,
        ImmutableList<Finding> blockers) {}
