package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(PublishedSplit split) {
        return split.returns()
                .map(PublishedSplit.Returns::count)
                .map(count -> ImmutableList.of(compare(count)))
                .orElseGet(() -> notApplicable(SUBJECT, "The document states no number of returns."));
    }

    private Ruling compare(int published) {
        String statement = "The document speaks of " + published + " returns; the conditions create " + duties.size()
                + ": " + duties.stream().map(duty -> duty.basis().id()).collect(joining(", ")) + ".";
        Ruling.Details ruling = published == duties.size()
                ? Ruling.about(SUBJECT).met(statement)
                : Ruling.about(SUBJECT)
                        .departed(
                                statement,
                                Change.of("published.returns.count", duties.size(), "a count of " + duties.size()));
        return ruling.fact("published", published).build();
    }
}
