package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.scheme.TermKind;

/** Answers for a scheme that has no term of a kind: the question does not arise. */
final class AbsentTermRule implements Rule<GrantCase> {

    private final TermKind kind;
    private final Citation wholeDocument;

    AbsentTermRule(TermKind kind, Citation wholeDocument) {
        this.kind = kind;
        this.wholeDocument = wholeDocument;
    }

    @Override
    public RuleId id() {
        return kind.absentRule();
    }

    @Override
    public String title() {
        return kind.title();
    }

    @Override
    public ImmutableList<Citation> citations() {
        return ImmutableList.of(wholeDocument);
    }

    @Override
    public Modality modality() {
        return Modality.DEFINITION;
    }

    @Override
    public Authority authority() {
        return Authority.SOURCE;
    }

    @Override
    public ImmutableList<Finding> decide(GrantCase grant) {
        String statement = kind.title() + ": the scheme as shipped has no such term.";
        return ImmutableList.of(Finding.about(this, "scheme")
                .outcome(Outcome.NOT_APPLICABLE)
                .statement(statement)
                .explanation(Explanation.builder()
                        .statement(statement)
                        .rule(id())
                        .addCitations(wholeDocument)
                        .wouldChange("an edition of the scheme with a term of this kind")
                        .build())
                .build());
    }
}
