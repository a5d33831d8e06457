package org.civicrules.performance.publication;

import org.civicrules.performance.publication.PublishedCount.Why;

/** Makes published counts. */
final class PublishedCounts {
    private PublishedCounts() {}

    static PublishedCount of(CellDecision decision) {
        if (decision instanceof CellDecision.Withheld withheld) {
            return new PublishedCount.Hidden(
                    withheld.why() instanceof CellDecision.Why.Small ? Why.SMALL : Why.PROTECTS_ANOTHER);
        }
        return new PublishedCount.Shown(((CellDecision.Printed) decision).count());
    }
}
