/**
 * The indicators of looked-after children and care leavers. Start with {@link
 * org.civicrules.performance.lookedafter.MeasureRun}, which takes children one by one under {@link
 * org.civicrules.performance.lookedafter.MeasureTerms} and gives the figures.
 *
 * <p>Here stand the indicators as data, the readings of their ambiguities as policies, one class for each subject with its
 * classifiers from a child to an indicator, the runs over a period with their parts, cuts and audit lines, and what
 * figures are held against: populations, benchmarks, targets, an earlier period. What does not live here: the facts
 * ({@code child}), reading files ({@code ssda903}), what may be published of a set of figures ({@code disclosure}), the
 * checks of printed figures ({@code reported}) and intervals ({@code statistics}).
 */
@NullMarked
package org.civicrules.performance.lookedafter;

import org.jspecify.annotations.NullMarked;
