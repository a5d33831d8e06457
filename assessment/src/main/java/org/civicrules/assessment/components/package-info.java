/**
 * Plans of other standards as files: components with grades or marks of their own, and how the overall grade follows from them,
 * by a table or by weighted marks.
 *
 * <p>Start with {@link org.civicrules.assessment.components.ComponentPlan}. A folder is checked as a whole when it is read:
 * unknown parameters, gaps and overlaps, weights that do not sum are told with file and line. Plans that grade by floor on
 * criteria live in {@code org.civicrules.assessment}.
 */
@NullMarked
package org.civicrules.assessment.components;

import org.jspecify.annotations.NullMarked;
