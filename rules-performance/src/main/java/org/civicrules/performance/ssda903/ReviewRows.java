package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.performance.child.Review;
import org.civicrules.performance.child.ReviewParticipation;

/** Rows of {@code reviews}. */
final class ReviewRows {

    private static final Layout LAYOUT = Layout.of("reviews.csv", "CHILD*", "DOB", "REVIEW*", "REVIEW_CODE");
    private static final Column REVIEW = LAYOUT.column("REVIEW");
    private static final Column REVIEW_CODE = LAYOUT.column("REVIEW_CODE");
    private static final CodeList<ReviewParticipation> REVIEW_PARTICIPATIONS = CodeList.of(ReviewParticipation.class);

    static final Table<Review> TABLE = Table.of(LAYOUT, ReviewRows::read);

    private ReviewRows() {}

    private static Review read(RowReader row) {
        LocalDate held = row.requiredDate(REVIEW);
        row.reportIfAfterYear(REVIEW, Optional.of(held));
        return new Review(held, row.code(REVIEW_CODE, REVIEW_PARTICIPATIONS));
    }
}
