package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.SchemeLibrary;

/**
 * Decides whether a name by which a document calls the fund is a name of the scheme. Names are resolved through the aliases of all
 * schemes.
 *
 * <p>Worked example: a paper on the Workforce Recruitment and Retention Fund is headed Adult Social Care Workforce Capacity Fund, which is
 * another scheme.
 */
final class PublishedNameRule extends PublishedRule {

    private final GrantScheme scheme;
    private final SchemeLibrary library;

    PublishedNameRule(PublishedSplit split, GrantScheme scheme, SchemeLibrary library) {
        super(
                "grants.published-name",
                "Each published name is a name of the scheme",
                citations(
                        split,
                        split.names().stream()
                                .map(PublishedSplit.Name::citation)
                                .collect(toImmutableList())));
        this.scheme = scheme;
        this.library = library;
    }

    @Override
    public ImmutableList<Finding> decide(PublishedSplit split) {
        return split.names().isEmpty()
                ? ImmutableList.of(notApplicable("names", "The file states no name of the fund."))
                : split.names().stream().map(this::decide).collect(toImmutableList());
    }

    private Finding decide(PublishedSplit.Name published) {
        boolean agrees = scheme.isNamed(published.name());
        Optional<GrantScheme> other = library.find(published.name());
        Explanation.Builder explanation = Explanation.builder();
        explanation.putFacts("published", published.name()).wouldChange("the name " + scheme.title());
        return finding(
                        "name " + published.name(),
                        outcome(agrees),
                        agrees
                                ? "It is a name of " + scheme.title() + "."
                                : other.map(named -> "It is the name of another scheme, " + named.title() + ".")
                                        .orElse("It is the name of no scheme of this library."),
                        explanation)
                .build();
    }
}
