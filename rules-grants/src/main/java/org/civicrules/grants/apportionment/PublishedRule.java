package org.civicrules.grants.apportionment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/**
 * A check of what a document published. No document binds a council to figures that agree, so an inconsistency is a
 * departure from a policy of this library and never a breach.
 */
abstract class PublishedRule implements Rule<PublishedSplit> {

    private final RuleId id;
    private final String title;
    private final ImmutableList<Citation> citations;

    PublishedRule(String id, String title, Iterable<Citation> citations) {
        this.id = RuleId.of(id);
        this.title = title;
        this.citations = ImmutableSet.copyOf(citations).asList();
    }

    /** The citations of some statements; the document's first line where it makes none. */
    static ImmutableList<Citation> citations(PublishedSplit split, ImmutableList<Citation> statements) {
        return statements.isEmpty() ? ImmutableList.of(split.lines().get(0).citation()) : statements;
    }

    final Finding notApplicable(String subject, String statement) {
        return finding(subject, Outcome.NOT_APPLICABLE, statement, Explanation.builder())
                .build();
    }

    final Finding.Builder finding(String subject, Outcome outcome, String statement, Explanation.Builder explanation) {
        Finding.Builder finding = Finding.about(this, subject);
        finding.outcome(outcome)
                .statement(statement)
                .explanation(explanation
                        .statement(statement)
                        .rule(id)
                        .addAllCitations(citations)
                        .result(outcome.name())
                        .build());
        return finding;
    }

    final Outcome outcome(boolean agrees) {
        return agrees ? Outcome.MET : Outcome.failing(modality());
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final ImmutableList<Citation> citations() {
        return citations;
    }

    @Override
    public final Modality modality() {
        return Modality.SHOULD;
    }

    @Override
    public final Authority authority() {
        return Authority.POLICY;
    }
}
