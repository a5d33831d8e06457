package org.civicrules.performance.statistics;

/** How an interval was computed; it travels with the interval so that a reader can check it. */
public enum IntervalMethod {
    /** Wilson's score interval of a proportion (1927). */
    WILSON,
    /** Exact Poisson limits of a count below 10, by the chi-squared distribution. */
    EXACT_POISSON,
    /** Byar's approximation of the Poisson limits of a count of 10 or more (Breslow and Day 1987). */
    BYAR,
    /** Limits of a weighted sum of counts from those of all events together (Dobson and others 1991). */
    DOBSON,
    /** Exact limits of a binomial share by the beta distribution (Clopper and Pearson 1934). */
    EXACT_BINOMIAL,
    /** Student's t interval of a mean. */
    STUDENT_T,
    /** Student's t interval of the slope of a straight line. */
    REGRESSION_SLOPE,
    /** Ratio of two estimates that are normal and depend on each other (Fieller 1954). */
    FIELLER,
    /** Difference of two estimates from their own limits: Newcombe's method 10 and its generalisation to rates. */
    SQUARE_AND_ADD,
    /** Limits round a fixed benchmark by the score test, the inverse of {@link #WILSON}. */
    SCORE_LIMITS,
    /** Limits round a fixed benchmark by the quantiles of the Poisson distribution. */
    POISSON_LIMITS,
    /** Limits round a fixed benchmark by the normal distribution of a mean. */
    NORMAL_LIMITS
}
