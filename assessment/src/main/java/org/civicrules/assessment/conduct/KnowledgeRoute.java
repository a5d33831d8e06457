package org.civicrules.assessment.conduct;

/** How knowledge is shown. */
public enum KnowledgeRoute {
    /** By a qualification. */
    QUALIFICATION,
    /** By another assessment. */
    ASSESSMENT
}
