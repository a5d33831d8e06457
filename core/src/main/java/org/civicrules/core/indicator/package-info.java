/**
 * Performance indicators: what one measures, who belongs to it and why, how cases add up, and what is published.
 *
 * <p>The indicators themselves, their confidence intervals and their disclosure control belong to the rules modules.
 */
@NullMarked
package org.civicrules.core.indicator;

import org.jspecify.annotations.NullMarked;
