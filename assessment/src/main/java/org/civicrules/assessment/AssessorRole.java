package org.civicrules.assessment;

/** Who scores. A plan says which of them may. */
public enum AssessorRole {
    /** The apprentice's line manager. */
    LINE_MANAGER,
    /** The training provider. */
    TRAINING_PROVIDER,
    /** The independent assessor whom the assessment body appoints. */
    INDEPENDENT_ASSESSOR
}
