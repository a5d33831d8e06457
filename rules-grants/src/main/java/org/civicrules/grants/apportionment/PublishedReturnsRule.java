package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.grants.scheme.SchemeTerms;
import org.civicrules.grants.scheme.Term;

/**
 * Decides whether the number of returns a document states is the number the scheme asks for.
 *
 * <p>Worked example: a paper speaks of two returns; the conditions create four: two reports, the certification and the final value.
 */
final class PublishedReturnsRule extends PublishedRule {

    private static final String SUBJECT = "returns";

    private final ImmutableList<Term.ReturnDuty> duties;

    PublishedReturnsRule(PublishedSplit split, SchemeTerms terms) {
        super(
                "grants.published-returns",
                "The published number of returns is the scheme's",
                citations(
                        split,
                        split.returns().stream()
                                .map(PublishedSplit.Returns::citation)
                                .collect(toImmutableList())));
        this.duties = terms.of(Term.ReturnDuty.class);
    }

    @Override
    public ImmutableList<Finding> decide(PublishedSplit split) {
        return ImmutableList.of(split.returns()
                .map(PublishedSplit.Returns::count)
                .map(this::compare)
                .orElseGet(() -> notApplicable(SUBJECT, "The document states no number of returns.")));
    }

    private Finding compare(int published) {
        Explanation.Builder explanation = Explanation.builder();
        explanation.putFacts("published", String.valueOf(published)).wouldChange("a count of " + duties.size());
        return finding(
                        SUBJECT,
                        outcome(published == duties.size()),
                        "The document speaks of " + published + " returns; the conditions create " + duties.size()
                                + ": "
                                + duties.stream().map(duty -> duty.basis().id()).collect(joining(", ")) + ".",
                        explanation)
                .build();
    }
}
