/**
 * The conduct of one apprentice's assessment: the case as facts, the rules over it, its steps from the gateway to the award,
 * and what follows.
 *
 * <p>Which rules a plan has is data of the plan's own module. What a certificate service wants lives beside, in
 * {@code certificate}.
 */
@NullMarked
package org.civicrules.core.assessment.conduct;

import org.jspecify.annotations.NullMarked;
