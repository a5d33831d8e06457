package org.civicrules.assessment.certificate;

/**
 * The learner a payload is about. Nothing of it is ever printed by {@link #toString}.
 *
 * @param uln the learner number
 * @param familyName the family name
 */
public record Learner(long uln, String familyName) {

    /** {@return nothing of the learner} */
    @Override
    public String toString() {
        return "Learner";
    }
}
