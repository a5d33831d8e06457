package org.civicrules.assessment;

import java.time.LocalDate;

/**
 * One attempt at the final assessment that has been graded.
 *
 * @param kind the first attempt, a resit or a retake
 * @param decidedOn the day of the grade
 * @param grade the grade
 */
public record Attempt(Kind kind, LocalDate decidedOn, Grade grade) {

    /** What an attempt is. */
    public enum Kind {
        /** The first attempt. */
        FIRST,
        /** A further attempt without further learning. */
        RESIT,
        /** A further attempt after further learning. */
        RETAKE
    }
}
