package org.civicrules.performance.child;

import java.util.Locale;

/** A supplementary file, for what the return does not hold. */
public enum ContextTable {
    /** {@code visits.csv} */
    VISITS,
    /** {@code health_assessments.csv} */
    HEALTH_ASSESSMENTS,
    /** {@code return_interviews.csv} */
    RETURN_INTERVIEWS,
    /** {@code disability.csv} */
    DISABILITY,
    /** {@code youth_justice.csv} */
    YOUTH_JUSTICE,
    /** {@code placement_distance.csv} */
    PLACEMENT_DISTANCE,
    /** {@code care_leavers.csv} */
    CARE_LEAVERS,
    /** {@code care_proceedings.csv} */
    CARE_PROCEEDINGS,
    /** {@code population.csv} */
    POPULATION,
    /** {@code benchmarks.csv} */
    BENCHMARKS,
    /** {@code targets.csv} */
    TARGETS;

    /** {@return the file name it is read from, in lower case} */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
