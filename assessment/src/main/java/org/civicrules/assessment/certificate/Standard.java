package org.civicrules.assessment.certificate;

import java.util.Optional;

/**
 * The standard a payload is about.
 *
 * @param standardCode its code in the learning aims register
 * @param standardReference its reference
 */
public record Standard(Optional<Integer> standardCode, Optional<String> standardReference) {}
