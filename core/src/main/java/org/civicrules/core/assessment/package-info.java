/**
 * Apprenticeship assessment shared by every plan: the plan, its criteria, score files, grading by floor and panels.
 *
 * <p>The gateway, assessors, attempts and what follows the award live in {@code conduct}, the hand-over to the certificate
 * service in {@code certificate}. A plan is data: its catalogue, thresholds, windows and conditions are read from tables beside the plan's own module.
 * No plan and no level is named here.
 */
@NullMarked
package org.civicrules.core.assessment;

import org.jspecify.annotations.NullMarked;
