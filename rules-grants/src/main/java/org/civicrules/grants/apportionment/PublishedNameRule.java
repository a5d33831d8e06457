package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
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
    protected ImmutableList<Ruling> judge(PublishedSplit split) {
        return split.names().isEmpty()
                ? notApplicable("names", "The file states no name of the fund.")
                : split.names().stream().map(this::decide).collect(toImmutableList());
    }

    private Ruling decide(PublishedSplit.Name published) {
        Ruling.Subject subject = Ruling.about("name " + published.name());
        Ruling.Details ruling = scheme.isNamed(published.name())
                ? subject.met("It is a name of " + scheme.title() + ".")
                : subject.departed(
                        library.find(published.name())
                                .map(named -> "It is the name of another scheme, " + named.title() + ".")
                                .orElse("It is the name of no scheme of this library."),
                        Change.of("published.names.name", scheme.title(), "a name of the scheme"));
        return ruling.fact("published", published.name()).build();
    }
}
