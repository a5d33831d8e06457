package org.civicrules.assessment.conduct;

import java.util.Optional;

/**
 * One score as a case file gives it.
 *
 * @param criterion the criterion's code
 * @param score the score as written
 * @param component the component whose evidence it scores, where two of them are scored apart
 */
public record ScoreEntry(String criterion, String score, Optional<String> component) {}
