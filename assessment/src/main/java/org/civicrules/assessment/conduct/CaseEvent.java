package org.civicrules.assessment.conduct;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.Grade;

/**
 * A step that was taken.
 *
 * @param step the step
 * @param on the day
 * @param grade for {@link Step#GRADED}, the grade given; needed where scores of an earlier attempt are no longer in the file
 * @param reason a note, never a person's data
 */
public record CaseEvent(Step step, LocalDate on, Optional<Grade> grade, Optional<String> reason) {

    /**
     * A step without grade or note.
     *
     * @param step the step
     * @param on the day
     * @return the event
     */
    public static CaseEvent of(Step step, LocalDate on) {
        return new CaseEvent(step, on, Optional.empty(), Optional.empty());
    }
}
