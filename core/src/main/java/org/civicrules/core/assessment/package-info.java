/**
 * Apprenticeship assessment shared by every plan: criteria, scores, grading by floor, panels, the gateway, assessors,
 * attempts and what follows the award.
 *
 * <p>A plan is data: its catalogue, thresholds, windows and conditions are read from tables beside the plan's own module.
 * No plan and no level is named here.
 */
@NullMarked
package org.civicrules.core.assessment;

import org.jspecify.annotations.NullMarked;
