package org.civicrules.assessment.conduct;

/** By which terms English and maths are judged. */
public enum EnglishMathsTerms {
    /** The plan's own text. */
    PLAN,
    /** The later national rules, from the day they hold. */
    NATIONAL_RULES
}
