package org.civicrules.assessment.conduct;

/** Who may review readiness at the gateway. */
public enum GatewayReviewer {
    /** The employer. */
    EMPLOYER,
    /** The training provider. */
    TRAINING_PROVIDER
}
