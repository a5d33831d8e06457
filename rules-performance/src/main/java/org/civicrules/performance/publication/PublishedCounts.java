package org.civicrules.performance.publication;

import org.civicrules.performance.publication.PublishedCount.Why;

/** Makes published counts. */
final class PublishedCounts {
    private PublishedCounts() {}

    static PublishedCount of(long count, boolean hidden, SuppressionRule rule) {
        if (!hidden) {
            return new PublishedCount.Shown(count);
        }
        return new PublishedCount.Hidden(rule.isSmall(count) ? Why.SMALL : Why.PROTECTS_ANOTHER);
    }
}
