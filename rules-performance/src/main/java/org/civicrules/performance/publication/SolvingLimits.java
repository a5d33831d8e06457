package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How large a slice of a publication is solved. Beyond it the whole slice is hidden. Effort is counted in linear
 * programs, not in time, so that a run gives the same answer on every machine.
 *
 * @param cells the most numbers of a slice
 * @param programs the most linear programs that are solved for a slice
 */
public record SolvingLimits(int cells, int programs) {
    private static final int USUAL_CELLS = 2_000;
    private static final int USUAL_PROGRAMS = 20_000;

    /**
     * Checks the limits.
     *
     * @param cells the most numbers of a slice
     * @param programs the most linear programs that are solved for a slice
     * @throws IllegalArgumentException if one is negative
     */
    public SolvingLimits {
        checkArgument(
                cells >= 0 && programs >= 0, "limits must not be negative: cells=%s, programs=%s", cells, programs);
    }

    /** {@return 2,000 numbers and 20,000 linear programs} */
    public static SolvingLimits standard() {
        return new SolvingLimits(USUAL_CELLS, USUAL_PROGRAMS);
    }
}
