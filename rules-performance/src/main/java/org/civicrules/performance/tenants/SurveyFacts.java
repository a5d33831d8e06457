package org.civicrules.performance.tenants;

/**
 * What the rules about a survey of one tenure look at.
 *
 * @param sample how it was taken
 * @param responses how many responses of that tenure came in
 * @param weighted whether any response carries a weight other than 1
 */
public record SurveyFacts(SurveySample sample, long responses, boolean weighted) {}
