/**
 * The level 3 housing and property management apprenticeship: its plan as data and the rules that only this plan has.
 *
 * <p>Start with {@link org.civicrules.housing.l3.HousingL3}. What every plan shares lives in {@code org.civicrules.assessment}; nothing of another level stands here.
 */
@NullMarked
package org.civicrules.housing.l3;

import org.jspecify.annotations.NullMarked;
