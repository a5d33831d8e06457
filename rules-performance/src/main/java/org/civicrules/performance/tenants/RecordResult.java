package org.civicrules.performance.tenants;

import org.civicrules.core.indicator.IndicatorResult;

/**
 * A measure computed from records.
 *
 * @param measure the regulator's code, or the name of a local measure
 * @param scope the homes or tenants it covers
 * @param unweighted whether a weighted survey's weights were left out, as TP01 must be shown beside the weighted figure
 * @param result the result
 */
public record RecordResult(String measure, Scope scope, boolean unweighted, IndicatorResult result) {}
