/**
 * Apprenticeship assessment shared by every plan: the plan, its criteria, score files, grading by floor and panels.
 *
 * <p>Start with {@link org.civicrules.assessment.AssessmentPlan}. A plan is data: its catalogue, thresholds, windows and
 * conditions are read from tables beside the plan's own module.
 *
 * <p>What lives elsewhere: the gateway, assessors, attempts and what follows the award are in {@code conduct}, the hand-over to
 * the certificate service in {@code certificate}; rules, findings and citations as such are in {@code org.civicrules.core}. No
 * plan and no level is named here.
 */
@NullMarked
package org.civicrules.assessment;

import org.jspecify.annotations.NullMarked;
