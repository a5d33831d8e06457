package org.civicrules.assessment.certificate;

import java.util.Optional;

/**
 * Where the certificate goes. Its text is never printed by {@link #toString}.
 *
 * @param contactName who receives it
 * @param department the department
 * @param organisation the organisation; not needed to create a certificate, needed to submit it
 * @param addressLine1 the first line of the address
 * @param addressLine2 the second
 * @param addressLine3 the third
 * @param city the city or town
 * @param postCode the postcode
 */
public record PostalContact(
        Optional<String> contactName,
        Optional<String> department,
        Optional<String> organisation,
        Optional<String> addressLine1,
        Optional<String> addressLine2,
        Optional<String> addressLine3,
        Optional<String> city,
        Optional<String> postCode) {

    /** {@return nothing of the address} */
    @Override
    public String toString() {
        return "PostalContact";
    }
}
