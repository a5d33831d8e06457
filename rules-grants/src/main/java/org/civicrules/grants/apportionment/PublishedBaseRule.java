package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.figures.Figures;

/**
 * Decides whether the base the document names is the one its percentages are applied to.
 *
 * <p>Worked example: 45 + 25 + 3 + 27 % are said to be of the fund of £552,981, but the amounts are shares of the first instalment of £331,788.60.
 */
final class PublishedBaseRule extends PublishedRule {

    PublishedBaseRule(PublishedSplit split) {
        super(
                "grants.published-base",
                "The percentages are applied to the base the document names",
                split.lines().stream().map(PublishedLine::citation).collect(toImmutableList()));
    }

    @Override
    public ImmutableList<Finding> decide(PublishedSplit split) {
        return ImmutableList.of(split.statedBase()
                .map(stated -> compare(split, stated))
                .orElseGet(() -> finding(
                        split,
                        Outcome.NOT_APPLICABLE,
                        "The document names no other base than " + split.baseName() + ".",
                        Explanation.builder())));
    }

    private Finding compare(PublishedSplit split, PublishedSplit.StatedBase stated) {
        boolean same = stated.amount().equals(split.base());
        Explanation.Builder explanation = Explanation.builder()
                .putFacts(stated.name(), Figures.pounds(stated.amount()))
                .putFacts(split.baseName(), Figures.pounds(split.base()))
                .arithmetic(Figures.pounds(split.total()) + " / " + Figures.pounds(stated.amount()) + " = "
                        + Figures.percent(Figures.exact(split.total()).divide(Figures.exact(stated.amount()))));
        return finding(
                split,
                same ? Outcome.MET : Outcome.failing(modality()),
                same
                        ? "The percentages are applied to the base the document names."
                        : "The percentages are said to be of " + stated.name() + " but are applied to "
                                + split.baseName() + ".",
                explanation);
    }

    private Finding finding(PublishedSplit split, Outcome outcome, String statement, Explanation.Builder explanation) {
        return Finding.about(this, "base of " + split.baseName())
                .outcome(outcome)
                .statement(statement)
                .explanation(explanation
                        .statement(statement)
                        .rule(id())
                        .citations(citations())
                        .wouldChange("a document that names the base the amounts are shares of")
                        .build())
                .build();
    }
}
