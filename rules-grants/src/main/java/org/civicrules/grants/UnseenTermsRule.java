package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.scheme.GrantScheme;

/** Says of a scheme that is shipped in part what was not seen of it, so that silence is not taken for consent. */
final class UnseenTermsRule extends GrantRule {

    static final RuleId ID = RuleId.of("grants.terms-not-seen");

    private final GrantScheme scheme;

    UnseenTermsRule(GrantScheme scheme) {
        super(Provision.of(
                ID, "What was not seen of the scheme", Modality.DEFINITION, ImmutableList.of(scheme.wholeDocument())));
        this.scheme = scheme;
    }

    @Override
    protected ImmutableList<Ruling> judge(GrantCase grant) {
        ImmutableList<MissingFact> unseen = scheme.notSeen().stream()
                .map(what -> MissingFact.of("scheme: " + what, "the terms that were not seen"))
                .collect(toImmutableList());
        return ImmutableList.of(Ruling.about("scheme")
                .undetermined(
                        "The scheme is shipped in part; not seen: " + String.join(", ", scheme.notSeen()) + ".",
                        Change.of("scheme.notSeen", "[]", "a scheme file with the terms"),
                        unseen)
                .fact("scheme", scheme.id())
                .build());
    }
}
