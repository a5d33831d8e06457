package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;
import org.civicrules.core.time.Standpoint;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.Publication;

/** Answers for a scheme whose terms had not been published by the day asked about: nothing can be decided yet. */
final class UnpublishedRule extends CitedRule<Standpoint> {

    private final Publication first;

    UnpublishedRule(GrantScheme scheme) {
        super(Provision.of(
                "grants.terms-published",
                "Whether the terms had been published",
                Modality.DEFINITION,
                ImmutableList.of(scheme.wholeDocument())));
        this.first = scheme.editions().get(0).published();
    }

    @Override
    protected ImmutableList<Ruling> judge(Standpoint from) {
        LocalDate later = first.notBefore().or(first::notAfter).orElse(from.knownOn());
        return ImmutableList.of(Ruling.about("scheme")
                .undetermined(
                        "No terms of this scheme had been published by " + from.knownOn() + ".",
                        Change.of("known-on", later, "a day of knowledge on or after " + later),
                        missing(from))
                .fact("first edition", first.text())
                .build());
    }

    static MissingFact missing(Standpoint from) {
        return MissingFact.of("scheme.terms", "the conditions; none had been published by " + from.knownOn());
    }
}
