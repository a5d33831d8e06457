package org.civicrules.grants;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.grants.scheme.Metric;

/**
 * One thing a return asks for, filled as far as the file goes.
 *
 * @param metric what is asked for
 * @param value the figure; absent where a fact is missing
 * @param breakdown the measures, each with its amount; empty unless the metric is about measures
 * @param missing what is missing for it
 */
public record FilledMetric(
        Metric metric,
        Optional<String> value,
        ImmutableMap<String, String> breakdown,
        ImmutableSet<MissingFact> missing) {

    /** {@return whether nothing is missing for it} */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
