package org.civicrules.assessment.certificate;

/**
 * Something the certificate service would refuse, or that stands against sending at all. It names a field, never its value.
 *
 * @param field the field, or what the case lacks
 * @param cure what is expected
 */
public record HandOverProblem(String field, String cure) {}
