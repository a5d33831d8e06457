package org.civicrules.grants;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.scheme.GrantScheme;

/** Says of a scheme that is shipped in part what was not seen of it, so that silence is not taken for consent. */
final class UnseenTermsRule implements Rule<GrantCase> {

    static final RuleId ID = RuleId.of("grants.terms-not-seen");

    private final GrantScheme scheme;

    UnseenTermsRule(GrantScheme scheme) {
        this.scheme = scheme;
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String title() {
        return "What was not seen of the scheme";
    }

    @Override
    public ImmutableList<Citation> citations() {
        return ImmutableList.of(scheme.wholeDocument());
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
        String statement = "The scheme is shipped in part; not seen: " + String.join(", ", scheme.notSeen()) + ".";
        return ImmutableList.of(Finding.about(this, "scheme")
                .outcome(Outcome.UNDETERMINED)
                .statement(statement)
                .missing(scheme.notSeen().stream()
                        .map(what -> MissingFact.of("scheme: " + what, "the terms that were not seen"))
                        .collect(toImmutableSet()))
                .explanation(Explanation.builder()
                        .statement(statement)
                        .rule(id())
                        .addCitations(scheme.wholeDocument())
                        .wouldChange("a scheme file with the terms")
                        .build())
                .build());
    }
}
