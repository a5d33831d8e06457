package org.civicrules.performance.statistics;

/**
 * One part of a population, such as an age band, with the rate a reference population has there, for indirect
 * standardisation.
 *
 * @param base the population's own base in this part, in persons or person-years; not negative
 * @param referenceCount the events of the reference population in this part; not negative
 * @param referenceBase the base of the reference population in this part; above 0
 */
public record ReferenceStratum(double base, double referenceCount, double referenceBase) {

    /**
     * Checks the numbers.
     *
     * @param base the population's own base in this part, in persons or person-years; not negative
     * @param referenceCount the events of the reference population in this part; not negative
     * @param referenceBase the base of the reference population in this part; above 0
     * @throws IllegalArgumentException if a number is not finite or negative, or the reference base is not positive
     */
    public ReferenceStratum {
        Counts.checkNotNegative("base", base);
        Counts.check(referenceCount, referenceBase);
    }

    /** {@return the events there would be at the rate of the reference population} */
    double expected() {
        return base * referenceCount / referenceBase;
    }
}
