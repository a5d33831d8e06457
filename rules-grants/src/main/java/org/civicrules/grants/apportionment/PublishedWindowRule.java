package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.scheme.Period;
import org.civicrules.grants.scheme.SchemeTerms;
import org.civicrules.grants.scheme.Term;

/**
 * Decides whether the period a document states is the scheme's window. Where they differ the scheme's conditions prevail.
 *
 * <p>Worked example: a paper says 1 November 2021 to 31 March 2022; the conditions open the window on 21 October 2021.
 */
final class PublishedWindowRule extends PublishedRule {

    private static final String SUBJECT = "period";

    private final Optional<Period> window;

    PublishedWindowRule(PublishedSplit split, SchemeTerms terms) {
        super(
                "grants.published-window",
                "The published period is the scheme's window",
                citations(
                        split,
                        split.window().stream()
                                .map(PublishedSplit.Window::citation)
                                .collect(toImmutableList())));
        this.window =
                terms.of(Term.Window.class).stream().map(Term.Window::period).findFirst();
    }

    @Override
    protected ImmutableList<Ruling> judge(PublishedSplit split) {
        return split.window()
                .map(PublishedSplit.Window::period)
                .map(period -> ImmutableList.of(compare(period)))
                .orElseGet(() -> notApplicable(SUBJECT, "The document states no period."));
    }

    private Ruling compare(Period published) {
        if (window.isEmpty()) {
            return Ruling.about(SUBJECT)
                    .undetermined(
                            "The scheme's window is not known.",
                            Change.of("scheme.window", published.text(), "the scheme's window"),
                            MissingFact.of("scheme.window", "what the period is compared with"))
                    .fact("published", published.text())
                    .build();
        }
        String says = "The document says " + published.text() + "; the conditions say "
                + window.get().text();
        Ruling.Details ruling = window.get().equals(published)
                ? Ruling.about(SUBJECT).met(says + ".")
                : Ruling.about(SUBJECT)
                        .departed(
                                says + ", and prevail.",
                                Change.of("published.window", window.get().text(), "the scheme's window"));
        return ruling.fact("published", published.text())
                .fact("conditions", window.get().text())
                .build();
    }
}
