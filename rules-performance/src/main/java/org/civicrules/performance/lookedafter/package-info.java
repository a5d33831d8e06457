/**
 * Looked-after children and care leavers: what is known about each child, as values, and the indicators made of it.
 *
 * <p>Here stand children, episodes, placements, periods of care, the code lists of the statutory return and the facts of
 * supplementary files; the indicators as data, the readings of their ambiguities as policies, the classifiers from a child to
 * an indicator, and the runs over a period with their parts, coverage, context tables and audit lines; and the disclosure
 * control of a set of figures. What does not live here: reading files ({@code ssda903}), the checks of printed figures
 * ({@code reported}), symbols and suppression as such ({@code publication}) and intervals ({@code statistics}).
 */
@NullMarked
package org.civicrules.performance.lookedafter;

import org.jspecify.annotations.NullMarked;
