/**
 * Figures a council has already printed, checked against themselves: rounding, implied bases, shares that should add up, stock against
 * flow, and one figure printed two ways. Start with {@link
 * org.civicrules.performance.lookedafter.reported.ReportReconciliation}. Nothing here reads children.
 */
@NullMarked
package org.civicrules.performance.lookedafter.reported;

import org.jspecify.annotations.NullMarked;
