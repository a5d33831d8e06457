/**
 * What is known about a child looked after or a care leaver, as values. Start with {@link
 * org.civicrules.performance.child.Child}.
 *
 * <p>Here stand a child with its episodes, the placements and periods of care they form, one value for each row of the
 * statutory return and of the supplementary files about children, the code lists of their columns, and which of those
 * tables a load holds ({@link org.civicrules.performance.child.Coverage}). What does not live here: reading files ({@code
 * ssda903}), and every question asked of a child: who counts in a figure, and under which reading ({@code lookedafter}).
 * Nothing here knows another room of this module.
 */
@NullMarked
package org.civicrules.performance.child;

import org.jspecify.annotations.NullMarked;
