package org.civicrules.performance.child;

import java.time.LocalDate;

/**
 * A review of the care plan (a row of {@code reviews}).
 *
 * @param held the day of the review (REVIEW)
 * @param participation how the child took part (REVIEW_CODE)
 */
public record Review(LocalDate held, Code<ReviewParticipation> participation) {

    /** {@return the kind of row only: it may describe a person} */
    @Override
    public String toString() {
        return "Review";
    }
}
