package org.civicrules.grants.apportionment;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleBook;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.civicrules.grants.scheme.SchemeTerms;
import org.joda.money.Money;

/**
 * What a document published about a grant, held against what its own figures and the scheme give.
 *
 * @param split what was published
 * @param computed the base shared out by the published percentages
 * @param findings one for each line, then the total, the percentages, the base, the rates, and what is said of the scheme
 */
public record Reconciliation(PublishedSplit split, Allocation computed, ImmutableList<Finding> findings) {

    /**
     * Checks what a document published.
     *
     * @param split what was published
     * @param scheme the scheme it speaks of
     * @param totalAllocation the authority's total allocation, where known
     * @param library the schemes by whose names the document's are resolved
     * @return the computed split and the findings
     */
    public static Reconciliation of(
            PublishedSplit split, GrantScheme scheme, Optional<Money> totalAllocation, SchemeLibrary library) {
        return new Reconciliation(
                split,
                split.computed(),
                rules(split, scheme, totalAllocation, library).decide(split));
    }

    /**
     * The checks of what a document published, citing that document.
     *
     * @param split what was published
     * @param scheme the scheme it speaks of
     * @param totalAllocation the authority's total allocation, where known
     * @param library the schemes by whose names the document's are resolved
     * @return the rules
     */
    public static RuleBook<PublishedSplit> rules(
            PublishedSplit split, GrantScheme scheme, Optional<Money> totalAllocation, SchemeLibrary library) {
        SchemeTerms latest = scheme.editions().get(scheme.editions().size() - 1).terms();
        return RuleBook.of(ImmutableList.of(
                new PublishedLineRule(split),
                new PublishedTotalRule(split),
                new PublishedPercentagesRule(split),
                new PublishedBaseRule(split),
                new PublishedRateRule(split),
                new PublishedInstalmentRule(split, latest, totalAllocation),
                new PublishedWindowRule(split, latest),
                new PublishedReturnsRule(split, latest),
                new PublishedNameRule(split, scheme, library)));
    }

    /** {@return the findings that are inconsistencies} */
    public ImmutableList<Finding> inconsistencies() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.DEPARTED)
                .collect(ImmutableList.toImmutableList());
    }
}
