package org.civicrules.assessment.certificate;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.Attempt;
import org.civicrules.assessment.Grade;

/**
 * What the certificate service needs to know of a case.
 *
 * @param grade the grade of the current attempt
 * @param moderated whether the assessment body has moderated it
 * @param awarded whether it is awarded
 * @param underAppeal whether an appeal is open
 * @param withdrawnOn the day the apprentice withdrew
 * @param attempts every graded attempt, in order
 */
public record AssessmentStatus(
        Grade grade,
        boolean moderated,
        boolean awarded,
        boolean underAppeal,
        Optional<LocalDate> withdrawnOn,
        ImmutableList<Attempt> attempts) {}
