package org.civicrules.grants.scheme;

/**
 * One thing a return asks for.
 *
 * @param id its id, for example {@code hours-since}
 * @param title what it is
 * @param from where its figure comes from
 */
public record Metric(String id, String title, MetricSource from) {}
