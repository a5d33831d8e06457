package org.civicrules.grants.apportionment;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleBook;

/**
 * A published split held against what its own figures give.
 *
 * @param split what was published
 * @param computed the base shared out by the published percentages
 * @param findings one for each line, then the total, the percentages, the base and the rates
 */
public record Reconciliation(PublishedSplit split, Allocation computed, ImmutableList<Finding> findings) {

    /**
     * Checks a published split.
     *
     * @param split what was published
     * @return the computed split and the findings
     */
    public static Reconciliation of(PublishedSplit split) {
        return new Reconciliation(split, split.computed(), rules(split).decide(split));
    }

    /**
     * The checks of a published split, citing the document that published it.
     *
     * @param split what was published
     * @return the rules
     */
    public static RuleBook<PublishedSplit> rules(PublishedSplit split) {
        return RuleBook.of(ImmutableList.of(
                new PublishedLineRule(split),
                new PublishedTotalRule(split),
                new PublishedPercentagesRule(split),
                new PublishedBaseRule(split),
                new PublishedRateRule(split)));
    }

    /** {@return the findings that are inconsistencies} */
    public ImmutableList<Finding> inconsistencies() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.DEPARTED)
                .collect(ImmutableList.toImmutableList());
    }
}
