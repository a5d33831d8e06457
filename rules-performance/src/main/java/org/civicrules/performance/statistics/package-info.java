/**
 * Statistics beside an indicator: intervals, comparisons, standardised rates, inequality, benchmarks, peers and funnel
 * limits. Start with {@link org.civicrules.performance.statistics.Intervals} and {@link
 * org.civicrules.performance.statistics.Comparisons} for the results of an indicator; the other types take counts.
 *
 * <p>What lives here are pure functions over counts that are already settled. This is the one package of the library
 * that uses {@code double}: a confidence limit is an approximation by nature. Nothing here rounds, except the methods
 * that print, and nothing here decides whether a count is right, may be published or meets a target. Exact values stay
 * exact in {@link org.civicrules.core.indicator}; printing and suppression live in
 * {@code org.civicrules.performance.publication}.
 *
 * <p>Distributions come from Apache Commons Statistics and Numbers. The formulas are public: Wilson (1927) for
 * proportions, Newcombe (1998, method 10) for their difference, Byar's approximation as printed by Breslow and Day
 * (1987) and the exact Poisson limits by way of the chi-squared distribution for rates, Dobson and others (1991) for
 * standardised rates, Clopper and Pearson (1934) for the ratio of two rates, Fieller (1954) for that of the ends of a
 * line, Benjamini and Hochberg (1995) for many tests.
 */
@NullMarked
package org.civicrules.performance.statistics;

import org.jspecify.annotations.NullMarked;
