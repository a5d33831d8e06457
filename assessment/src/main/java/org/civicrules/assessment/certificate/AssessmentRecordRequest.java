package org.civicrules.assessment.certificate;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One item of a request to record assessments. The names of the components are the service's.
 *
 * @param requestId what to call the item
 * @param epaReference the reference of the record to update; none where it is created
 * @param standard the standard
 * @param learner the learner
 * @param learningDetails the version and option
 * @param epaDetails the assessments
 */
public record AssessmentRecordRequest(
        String requestId,
        Optional<String> epaReference,
        Standard standard,
        Learner learner,
        LearningDetails learningDetails,
        EpaDetails epaDetails) {

    /**
     * The version and option of the standard.
     *
     * @param version the version
     * @param courseOption the option, where the standard has options
     */
    public record LearningDetails(Optional<String> version, Optional<String> courseOption) {}

    /**
     * The assessments, the whole history.
     *
     * @param epas each attempt, in order
     */
    public record EpaDetails(ImmutableList<EpaRecord> epas) {}

    /**
     * One assessment.
     *
     * @param epaDate its day, as a UTC timestamp at midnight
     * @param epaOutcome its outcome in the service's words
     * @param resit whether it is a resit, where it is a further attempt
     * @param retake whether it is a retake, where it is a further attempt
     */
    public record EpaRecord(String epaDate, String epaOutcome, Optional<Boolean> resit, Optional<Boolean> retake) {}
}
