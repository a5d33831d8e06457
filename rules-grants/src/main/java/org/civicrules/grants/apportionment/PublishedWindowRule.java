package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
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
    public ImmutableList<Finding> decide(PublishedSplit split) {
        return ImmutableList.of(split.window()
                .map(PublishedSplit.Window::period)
                .map(this::compare)
                .orElseGet(() -> notApplicable(SUBJECT, "The document states no period.")));
    }

    private Finding compare(Period published) {
        if (window.isEmpty()) {
            return finding(SUBJECT, Outcome.UNDETERMINED, "The scheme's window is not known.", Explanation.builder())
                    .addMissing(MissingFact.of("scheme.window", "what the period is compared with"))
                    .build();
        }
        boolean agrees = window.get().equals(published);
        Explanation.Builder explanation = Explanation.builder();
        explanation
                .putFacts("published", published.text())
                .putFacts("conditions", window.get().text())
                .wouldChange("the period " + window.get().text());
        return finding(
                        SUBJECT,
                        outcome(agrees),
                        "The document says " + published.text() + "; the conditions say "
                                + window.get().text() + (agrees ? "." : ", and prevail."),
                        explanation)
                .build();
    }
}
