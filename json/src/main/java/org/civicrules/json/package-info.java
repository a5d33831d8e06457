/**
 * What core's values look like as JSON: field names, order and text forms, said once.
 *
 * <p>Start with {@link org.civicrules.json.FindingRecord}. Names are camelCase, money is decimal text in pounds, exact numbers are text,
 * days are ISO. A component that may be null is left out of the JSON, except in {@link org.civicrules.json.Envelope}.
 *
 * <p>What lives elsewhere: the mappers, in {@code json-jackson2} and {@code json-jackson3}.
 */
@NullMarked
package org.civicrules.json;

import org.jspecify.annotations.NullMarked;
