package org.civicrules.performance.statistics;

/**
 * One part of a population, such as an age band, for direct standardisation.
 *
 * @param count its events; not negative
 * @param base what they are counted against, in persons or person-years; not negative
 * @param weight how much it counts in the standard population, in any unit; above 0
 */
public record Stratum(double count, double base, double weight) {

    /**
     * Checks the numbers.
     *
     * @param count its events; not negative
     * @param base what they are counted against, in persons or person-years; not negative
     * @param weight how much it counts in the standard population, in any unit; above 0
     * @throws IllegalArgumentException if a number is not finite, count or base is negative, or the weight is not
     *     positive
     */
    public Stratum {
        Counts.checkNotNegative("count", count);
        Counts.checkNotNegative("base", base);
        Counts.checkAboveZero("weight", weight);
    }
}
