package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
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

/** Answers for a scheme whose terms had not been published by the day asked about: nothing can be decided yet. */
final class UnpublishedRule implements Rule<LocalDate> {

    private final GrantScheme scheme;

    UnpublishedRule(GrantScheme scheme) {
        this.scheme = scheme;
    }

    @Override
    public RuleId id() {
        return RuleId.of("grants.terms-published");
    }

    @Override
    public String title() {
        return "Whether the terms had been published";
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
    public ImmutableList<Finding> decide(LocalDate knownAt) {
        String statement = "No terms of this scheme had been published by " + knownAt + ".";
        return ImmutableList.of(Finding.about(this, "scheme")
                .outcome(Outcome.UNDETERMINED)
                .statement(statement)
                .addMissing(missing(knownAt))
                .explanation(Explanation.builder()
                        .statement(statement)
                        .rule(id())
                        .addCitations(scheme.wholeDocument())
                        .putFacts(
                                "first edition",
                                scheme.editions().get(0).published().text())
                        .wouldChange("a later day of knowledge")
                        .build())
                .build());
    }

    static MissingFact missing(LocalDate knownAt) {
        return MissingFact.of("scheme.terms", "the conditions; none had been published by " + knownAt);
    }
}
