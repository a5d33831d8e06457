/**
 * The conduct of one apprentice's assessment: the case as facts, the rules over it, its steps from the gateway to the award,
 * and what follows.
 *
 * <p>Start with {@link org.civicrules.assessment.conduct.AssessmentCase} for the facts and
 * {@link org.civicrules.assessment.conduct.CaseReport} for the answer. What lives elsewhere: which rules a plan has is data of the
 * plan's own module; grades are in {@code org.civicrules.assessment}; what a certificate service wants is in {@code certificate}.
 */
@NullMarked
package org.civicrules.assessment.conduct;

import org.jspecify.annotations.NullMarked;
