/**
 * Statistics beside an indicator: intervals, comparisons, benchmarks, peers and funnel limits. Start with {@link
 * org.civicrules.performance.statistics.Intervals}.
 *
 * <p>What lives here are pure functions over counts that are already settled. This is the one package of the library
 * that uses {@code double}: a confidence limit is an approximation by nature. Nothing here rounds, except the methods
 * that print, and nothing here decides whether a count is right, may be published or meets a target. Exact values stay
 * exact in {@link org.civicrules.core.indicator}; printing and suppression live in
 * {@code org.civicrules.performance.publication}.
 *
 * <p>Distributions come from Apache Commons Statistics and Numbers. The formulas are public: Wilson (1927) for
 * proportions, Newcombe (1998, method 10) for their difference, Byar's approximation as printed by Breslow and Day
 * (1987) and the exact Poisson limits by way of the chi-squared distribution for rates.
 */
@NullMarked
package org.civicrules.performance.statistics;

import org.jspecify.annotations.NullMarked;
