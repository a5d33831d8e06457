/**
 * Jackson 3 for this library's values.
 *
 * <p>Start with {@link org.civicrules.json.jackson3.CivicRulesModule}. What the JSON looks like is said in
 * {@code org.civicrules.json} alone.
 */
@NullMarked
package org.civicrules.json.jackson3;

import org.jspecify.annotations.NullMarked;
