/**
 * Promises on the calendar: what a landlord said it would do every quarter, every year, at the latest by a day, or after
 * something else, held against what it did. Start with {@link org.civicrules.performance.engagement.EngagementTerms}.
 *
 * <p>The promises are data, the four kinds of cadence are code, and what happened is a list of dated events; the clauses of
 * the framework stand here too. What does not live here: how well anything was done, promises without an interval
 * ("regularly", "ongoing"), which the clause register lists as not modelled, and the framework's table of measures
 * ({@code tenants}).
 */
@NullMarked
package org.civicrules.performance.engagement;

import org.jspecify.annotations.NullMarked;
