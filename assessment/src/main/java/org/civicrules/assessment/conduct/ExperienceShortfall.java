package org.civicrules.assessment.conduct;

/** What a shortfall of the assessor's years leads to. */
public enum ExperienceShortfall {
    /** The award waits, unless the shortfall is waived with a recorded reason. */
    HOLDS,
    /** It is noted as a departure and holds nothing up. */
    NOTED
}
