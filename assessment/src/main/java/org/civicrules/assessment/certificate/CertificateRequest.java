package org.civicrules.assessment.certificate;

import java.util.Optional;

/**
 * One item of a request to create a certificate. The names of the components are the service's.
 *
 * @param requestId what to call the item
 * @param standard the standard
 * @param learner the learner
 * @param learningDetails what was achieved
 * @param postalContact where the certificate goes
 */
public record CertificateRequest(
        String requestId,
        Standard standard,
        Learner learner,
        LearningDetails learningDetails,
        PostalContact postalContact) {

    /**
     * What was achieved.
     *
     * @param version the version of the standard
     * @param courseOption the option, where the standard has options
     * @param overallGrade the grade in the service's words
     * @param achievementDate the day, as a UTC timestamp at midnight
     */
    public record LearningDetails(
            Optional<String> version,
            Optional<String> courseOption,
            Optional<String> overallGrade,
            Optional<String> achievementDate) {}
}
