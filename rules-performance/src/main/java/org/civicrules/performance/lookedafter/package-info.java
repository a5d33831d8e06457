/**
 * Looked-after children: what is known about each child, as values.
 *
 * <p>Here stand children, episodes, placements, periods of care, care leavers, the code lists of the statutory return, and the
 * facts of supplementary files. Reading files stands in {@code ssda903}.
 */
@NullMarked
package org.civicrules.performance.lookedafter;

import org.jspecify.annotations.NullMarked;
