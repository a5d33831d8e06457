package org.civicrules.assessment.conduct;

/** When English and maths fall due, on which the plans name two moments. */
public enum EnglishMathsDue {
    /** At the gateway: the stricter, and the default. */
    GATEWAY,
    /** Before completion: the award waits for them, the gateway does not. */
    COMPLETION
}
