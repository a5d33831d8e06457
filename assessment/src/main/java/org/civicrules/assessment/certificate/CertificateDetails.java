package org.civicrules.assessment.certificate;

import java.util.Optional;

/**
 * What an organisation adds to a case for the certificate service. Nothing of it is ever printed by {@link #toString}.
 *
 * @param requestId what to call the request; {@code 1} if left out
 * @param ukprn the organisation's provider number
 * @param uln the apprentice's learner number, as digits
 * @param familyName the apprentice's family name, as the learner record has it
 * @param version the version of the standard
 * @param courseOption the option of the standard, only where it has options
 * @param epaReference the reference that the service gave to the apprentice's assessment record; needed to update it
 * @param postalContact where the certificate goes
 */
public record CertificateDetails(
        Optional<String> requestId,
        Optional<String> ukprn,
        Optional<String> uln,
        Optional<String> familyName,
        Optional<String> version,
        Optional<String> courseOption,
        Optional<String> epaReference,
        Optional<PostalContact> postalContact) {

    /** {@return nothing of the apprentice} */
    @Override
    public String toString() {
        return "CertificateDetails";
    }
}
