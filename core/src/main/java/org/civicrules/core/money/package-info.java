/**
 * Money without losing a penny: sharing an amount out, percentages with a named base, and caps.
 *
 * <p>Amounts are {@link org.joda.money.Money}; ratios are exact fractions and are rounded once, by a rounding that is named.
 * What lives elsewhere: which weights, unit, percentages or caps a grant uses is that grant's data.
 */
@NullMarked
package org.civicrules.core.money;

import org.jspecify.annotations.NullMarked;
