/**
 * The tenant satisfaction measures of English social landlords, computed from counts or from records, and the measures of
 * one council's engagement framework that came before them. Start with {@link
 * org.civicrules.performance.tenants.LandlordReturnReader} for counts and with {@link
 * org.civicrules.performance.tenants.RecordMeasures} for records.
 *
 * <p>Here are the two dated catalogues, the readers of returns and records, the plausibility rules over a return, the
 * survey's sample size and the clock of the Complaint Handling Code. Confidence intervals and benchmarks are in {@code
 * statistics}, the framework's clauses and promised events in {@code engagement}, publishers' symbols in {@code publication}.
 */
@NullMarked
package org.civicrules.performance.tenants;

import org.jspecify.annotations.NullMarked;
