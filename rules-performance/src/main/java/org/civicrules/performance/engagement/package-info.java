/**
 * Promises on the calendar: what a landlord said it would do every quarter, every year, at the latest by a day, or after
 * something else, held against what it did.
 *
 * <p>The promises are data ({@link org.civicrules.performance.engagement.EngagementTerms}), the four kinds of cadence are
 * code, and what happened is a list of dated events. What does not live here: how well anything was done, and promises
 * without an interval ("regularly", "ongoing"), which the clause register lists as not modelled.
 */
@NullMarked
package org.civicrules.performance.engagement;

import org.jspecify.annotations.NullMarked;
